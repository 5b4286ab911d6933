"""The list of organisations in the admin, and the onboarding form."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count, Q
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from home.i18n.collation import alphabetical
from network.admin import page_context
from network.membership.forms import OnboardForm
from network.membership.inviting import invite
from network.membership.onboarding import onboard
from network.membership.organisations import create_organisation
from network.models import MemberRole, OrganisationAccess, OrganisationIndexPage

from . import tables
from .invitations import add_message
from .permissions import PAGE_TEMPLATE, has_access_permission, staff_only

PENDING = Q(organisation__invitations__accepted=None, organisation__invitations__withdrawn=None)


@staff_only("change")
def index(request):
    """List the organisations with their numbers of members and of pending invitations."""
    accesses = OrganisationAccess.objects.select_related("organisation").annotate(
        member_count=Count("members__user", distinct=True),
        pending_count=Count("organisation__invitations", filter=PENDING, distinct=True),
    )
    rows = accesses.order_by("ended", alphabetical("organisation__title"))
    table = tables.organisations(rows, has_access_permission(request.user, "delete"))
    empty_text = _("No organisation has been onboarded yet.")
    context = page_context(
        _("Organisations"), parts=[tables.table_part(table, empty_text=empty_text)]
    )
    if has_access_permission(request.user, "add"):
        context["add_address"] = reverse("network_members:add")
        context["add_label"] = _("Onboard an organisation")
    return render(request, PAGE_TEMPLATE, context)


@staff_only("add")
def add(request):
    """Onboard an organisation, and invite its first member."""
    form = OnboardForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        access = handle_onboarding(request, form)
        if access:
            return redirect("network_members:members", access.pk)
    context = page_context(
        _("Onboard an organisation"),
        breadcrumbs=[(reverse("network_members:index"), _("Organisations"))],
        form=form,
        submit_label=_("Onboard and invite"),
    )
    return render(request, PAGE_TEMPLATE, context)


def handle_onboarding(request, form):
    """Return the OrganisationAccess of a valid form, or None after adding an error to it."""
    try:
        invitation = onboard_and_invite(form, request.user)
    except OrganisationIndexPage.DoesNotExist:
        form.add_error(None, _("Make a list of organisations below the front page first."))
        return None
    except ValidationError as error:
        form.add_error(None, error.messages)
        return None
    text = _("%(organisation)s is in, and an invitation is sent to %(email)s.")
    add_message(request, invitation, text, organisation=invitation.organisation.title)
    return invitation.organisation.access


@transaction.atomic
def onboard_and_invite(form, user):
    """Create page, permissions and invitation in one transaction; return the invitation."""
    values = form.cleaned_data
    page = form.organisation or create_organisation(
        values["name"], values["organisation_type"], values["place"], user
    )
    access = onboard(page)
    return invite(
        values["email"],
        MemberRole.ORGANISATION_ADMINISTRATOR,
        access,
        values["language"],
        invited_by=user,
    )
