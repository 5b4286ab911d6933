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
from .invitations import handle_action, invite_form, pending_part, send_form_invitation
from .permissions import PAGE_TEMPLATE

ROLES = (MemberRole.EDITOR, MemberRole.ADMINISTRATOR)


def staff(request):
    """Show the staff and the invitation form to administrators."""
    if not is_administrator(request.user):
        raise PermissionDenied
    form = InviteForm(request.POST or None, roles=ROLES)
    if request.method == "POST" and form.is_valid() and send_form_invitation(request, form):
        return redirect("network_members:staff")
    people = get_user_model().objects.filter(groups__in=staff_groups(), is_active=True).distinct()
    people = people.order_by("last_name", "first_name", "pk").prefetch_related("groups__staff_role")
    context = page_context(
        _("Editors and administrators"),
        parts=[
            tables.table_part(tables.staff(people)),
            pending_part(Invitation.objects.pending().filter(organisation=None)),
        ],
        **invite_form(form),
    )
    return render(request, PAGE_TEMPLATE, context)


@require_POST
def change_invitation(request, invitation_pk):
    """Send an invitation again, or withdraw it."""
    if not is_administrator(request.user):
        raise PermissionDenied
    pending = Invitation.objects.pending().filter(organisation=None)
    invitation = get_object_or_404(pending, pk=invitation_pk)
    handle_action(request, invitation)
    return redirect("network_members:staff")
