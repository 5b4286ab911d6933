"""Puts the member's own start page in the place of Wagtail's panels."""

from wagtail.admin.ui.components import Component
from wagtail.admin.views import home

from django.urls import reverse

from network.access.roles import is_guarded
from network.membership.people import accesses_of, administers
from network.membership.profile import profile_fields

from .next_step import next_step
from .own_cases import groups_of

# They name pages by what Wagtail knows, and offer what the guard does not open.
REPLACED = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.RecentEditsPanel,
    home.LockedPagesPanel,
)


class MemberHome(Component):
    """What belongs to a member, by organisation; nearly everyone has one."""

    name = "member_home"
    order = 100
    template_name = "cases/admin/member_home.html"

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        organisations = [organisation_of(user, access) for access in accesses_of(user)]
        groups = groups_of(user)
        fields = [each for own in organisations for each in own["fields"]]
        return {
            "csrf_token": parent_context.get("csrf_token"),
            "organisations": organisations,
            "groups": groups,
            "step": next_step(groups, fields),
        }


def organisation_of(user, access):
    """Return what the start page says of one organisation."""
    profile = access.organisation.get_latest_revision_as_object()
    fields = profile_fields(profile)
    return {
        "profile": profile,
        "fields": fields,
        "missing": [each for each in fields if not each.is_filled],
        "filled": sum(each.is_filled for each in fields),
        "new_case": reverse("wagtailadmin_pages:add", args=["cases", "casepage", profile.pk]),
        "cases": reverse("wagtailadmin_explore", args=[profile.pk]),
        "adaptations": reverse("network_adaptations:index", args=[access.pk]),
        "edit": reverse("wagtailadmin_pages:edit", args=[profile.pk]),
        "people": reverse("network_members:members", args=[access.pk])
        if administers(user, access)
        else "",
    }


def show_home(request, panels):
    """Wagtail hook: give a member the own start page, and none of Wagtail's panels."""
    if is_guarded(request.user):
        panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
        panels.append(MemberHome())


def leave_out_counts(request, items):
    """Wagtail hook: the counts of pages and files above the panels say a member nothing."""
    if is_guarded(request.user):
        items.clear()
