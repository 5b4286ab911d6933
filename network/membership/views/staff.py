"""The editors and administrators of the node, and the form that invites more."""

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from network.access.roles import is_administrator, staff_groups
from network.admin import page_context
from network.membership.forms import InviteForm
from network.models import Invitation, MemberRole

from . import tables
from .frame import PAGE
from .invitations import answer, invite_form, invited, sent

ROLES = (MemberRole.EDITOR, MemberRole.ADMINISTRATOR)


def staff(request):
    """Show the staff and the invitation form to administrators."""
    if not is_administrator(request.user):
        raise PermissionDenied
    form = InviteForm(request.POST or None, roles=ROLES)
    if request.method == "POST" and form.is_valid() and sent(request, form):
        return redirect("network_members:staff")
    people = get_user_model().objects.filter(groups__in=staff_groups(), is_active=True).distinct()
    people = people.order_by("last_name", "first_name", "pk").prefetch_related("groups__staff_role")
    context = page_context(
        _("Editors and administrators"),
        parts=[
            tables.part(tables.staff(people)),
            invited(Invitation.objects.waiting().filter(organisation=None)),
        ],
        **invite_form(form),
    )
    return render(request, PAGE, context)


@require_POST
def answer_invitation(request, invitation_pk):
    """Send an invitation again, or withdraw it."""
    if not is_administrator(request.user):
        raise PermissionDenied
    waiting = Invitation.objects.waiting().filter(organisation=None)
    invitation = get_object_or_404(waiting, pk=invitation_pk)
    answer(request, invitation)
    return redirect("network_members:staff")
