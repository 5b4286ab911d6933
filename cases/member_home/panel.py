"""The panel of the start page for members, which replaces those of Wagtail."""

from wagtail.admin.ui.components import Component
from wagtail.admin.views import home

from django.urls import reverse

from network.access.roles import is_guarded
from network.membership.people import accesses_of, administers
from network.membership.profile import profile_fields

from .next_step import next_step
from .own_cases import groups_of

# They list pages by Wagtail's permissions, which members may not open by `network.access`.
REPLACED = (
    home.WorkflowObjectsToModeratePanel,
    home.UserObjectsInWorkflowModerationPanel,
    home.RecentEditsPanel,
    home.LockedPagesPanel,
)


class MemberHome(Component):
    """The organisations of a member (usually one), their cases and the next step."""

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
    """Return the context of one organisation."""
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


def replace_panels(request, panels):
    """Wagtail hook: replace Wagtail's panels by MemberHome for members."""
    if is_guarded(request.user):
        panels[:] = [panel for panel in panels if not isinstance(panel, REPLACED)]
        panels.append(MemberHome())


def remove_summary_items(request, items):
    """Wagtail hook: hide the counts of pages and files from members."""
    if is_guarded(request.user):
        items.clear()
