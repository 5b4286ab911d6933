"""The cases of a member, grouped by their state."""

from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from cases.completeness import missing_to_publish, missing_to_submit
from cases.models import CasePage
from home.i18n.locales import locale_id_of
from network.access.own import own_pages
from network.models.verified_page import is_due
from network.review.states import State, states_of

CHECK = "check"
MAX_SHOWN = 5
# The most urgent for the member first.
HEADINGS = {
    State.RETURNED: _("Returned with a comment"),
    CHECK: _("Needs checking"),
    State.CHANGED: _("Changed, but not submitted"),
    State.DRAFT: _("Drafts"),
    State.IN_REVIEW: _("In review"),
    State.SCHEDULED: _("Approved, will be published"),
    State.PUBLISHED: _("Published"),
}
FIELDS = (
    "title", "draft_title", "path", "live", "has_unpublished_changes", "last_published_at",
    "first_published_at", "latest_revision_created_at", "last_verified", "locale", "content_type",
)  # fmt: skip


@dataclass
class Group:
    """The cases in one state; `more` of them are not in `cases`."""

    key: str
    cases: list = field(default_factory=list)
    more: int = 0

    @property
    def heading(self):
        return HEADINGS[self.key]

    @property
    def count(self):
        return len(self.cases) + self.more


def groups_of(user):
    """Return a Group for each state in which `user` has cases; it takes five queries."""
    found = {key: Group(key) for key in HEADINGS}
    cases = list(cases_of(user))
    states = states_of(cases)
    for case in cases:
        case.page_state = states[case.pk]
        group = found[group_key(case)]
        if len(group.cases) < MAX_SHOWN:
            group.cases.append(case)
        else:
            group.more += 1
    add_missing(found[State.DRAFT].cases)
    return [group for group in found.values() if group.cases]


def cases_of(user):
    """Return the cases of a user in the default language, the last changed first."""
    cases = CasePage.objects.filter(
        own_pages(user), locale_id=locale_id_of(settings.LANGUAGE_CODE), alias_of=None
    )
    return cases.only(*FIELDS).order_by("-latest_revision_created_at", "-pk")


def group_key(case):
    state = case.page_state.state
    return CHECK if state in (State.PUBLISHED, State.CHANGED) and is_due(case) else state


def add_missing(drafts):
    """Set how many required fields each draft lacks to be submitted and to be published."""
    rows = CasePage.objects.filter(pk__in=[case.pk for case in drafts])
    contents = dict(rows.values_list("pk", "latest_revision__content"))
    for case in drafts:
        values = contents[case.pk] or {}
        case.missing_to_submit = len(missing_to_submit(values))
        case.missing_to_publish = len(missing_to_publish(values))
