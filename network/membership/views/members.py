"""The members of one organisation, pending invitations, and the invitation form."""

from wagtail.admin import messages

from django.contrib.auth import get_user_model
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from network.access.roles import is_editor
from network.admin import page_context
from network.membership.forms import InviteForm
from network.membership.people import add_member, members_of, remove_member
from network.models import MemberRole

from . import tables
from .invitations import handle_action, invite_form, pending_part, send_form_invitation
from .permissions import PAGE_TEMPLATE, get_access_or_404


def members(request, pk):
    """Show the members of an organisation to its administrators and to editors."""
    access = get_access_or_404(request, pk)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and send_form_invitation(request, form, access):
        return redirect("network_members:members", pk)
    context = page_context(
        _("Members of %(organisation)s") % {"organisation": access.organisation.title},
        breadcrumbs=breadcrumbs(request),
        parts=member_parts(access),
        **invite_form(None if access.ended else form),
    )
    return render(request, PAGE_TEMPLATE, context)


def member_parts(access):
    """Return the tables of members and of pending invitations."""
    members = tables.members(members_of(access) if access.members else [], access)
    empty_text = _("The organisation has no members yet.")
    pending = access.organisation.invitations.pending()
    return [tables.table_part(members, _("Members"), empty_text), pending_part(pending, access)]


def breadcrumbs(request):
    if not is_editor(request.user):
        return []
    return [(reverse("network_members:index"), _("Organisations"))]


@require_POST
def change_invitation(request, pk, invitation_pk):
    """Send an invitation again, or withdraw it."""
    access = get_access_or_404(request, pk)
    invitation = get_object_or_404(access.organisation.invitations.pending(), pk=invitation_pk)
    handle_action(request, invitation)
    return redirect("network_members:members", pk)


@require_POST
def change_member(request, pk, user_pk):
    """Remove a member of the organisation, or change what the member may do."""
    access = get_access_or_404(request, pk)
    person = get_object_or_404(get_user_model(), pk=user_pk, groups=access.members_id or 0)
    if "remove" in request.POST:
        remove_member(access, person)
        text = _("%(name)s is no longer a member, and is signed out.")
    else:
        is_administrator = "administrator" in request.POST
        add_member(
            access,
            person,
            MemberRole.ORGANISATION_ADMINISTRATOR if is_administrator else MemberRole.MEMBER,
        )
        text = (
            _("%(name)s can now invite and remove members.")
            if is_administrator
            else _("%(name)s can no longer invite or remove members.")
        )
    messages.success(request, text % {"name": person.get_full_name() or person.email})
    if person == request.user:
        return redirect("wagtailadmin_home")
    return redirect("network_members:members", pk)
