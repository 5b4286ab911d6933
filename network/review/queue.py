"""The review queue on the editors' home page of the admin, oldest first."""

from dataclasses import dataclass
from operator import attrgetter

from wagtail.admin.ui.components import Component
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.models import Page, WorkflowState

from django.contrib.contenttypes.models import ContentType
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Length, Substr
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from network.access.roles import is_editor
from network.accounts.names import display_name
from network.models import OrganisationPage

MAX_ROWS = 30


@dataclass(frozen=True)
class QueueRow:
    """A page in review, its owner, its sender, and the number of days since."""

    page: Page
    organisation: str
    sender: str
    days: int

    @property
    def address(self):
        return reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    @property
    def kind(self):
        return _("A change to something published") if self.page.live else _("New")

    @property
    def age(self):
        if not self.days:
            return _("Since today")
        return ngettext("%(days)s day", "%(days)s days", self.days) % {"days": self.days}


def queue_rows(limit=MAX_ROWS):
    """Return (QueueRows, total number of pages in review), in three queries."""
    page_type = ContentType.objects.get_for_model(Page)
    reviews = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS, base_content_type=page_type
    )
    count = reviews.count()
    oldest = reviews.select_related("current_task_state", "requested_by").order_by(
        "current_task_state__started_at", "pk"
    )[:limit]
    pages = pages_with_owner([int(review.object_id) for review in oldest]) if count else {}
    rows = [
        build_row(review, pages[int(review.object_id)])
        for review in oldest
        if int(review.object_id) in pages
    ]
    return rows, count


def pages_with_owner(ids):
    """Return {id: page}; each page has the `owner_title` of the page above it."""
    above = Page.objects.filter(
        path=Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
    )
    pages = Page.objects.annotate(owner_title=Subquery(above.values("title")))
    return pages.select_related("content_type").in_bulk(ids)


def build_row(review, page):
    is_profile = page.cached_content_type.model_class() is OrganisationPage
    sent = review.current_task_state.started_at if review.current_task_state else review.created_at
    return QueueRow(
        page=page,
        organisation=page.draft_title if is_profile else page.owner_title,
        sender=display_name(review.requested_by) if review.requested_by else "",
        days=(timezone.localdate() - timezone.localdate(sent)).days,
    )


COLUMNS = [
    TitleColumn(
        "title",
        label=gettext_lazy("Title"),
        accessor="page.draft_title",
        get_url=attrgetter("address"),
    ),
    Column("kind", label=gettext_lazy("Kind")),
    Column("organisation", label=gettext_lazy("Organisation")),
    Column("sender", label=gettext_lazy("Sent by")),
    Column("age", label=gettext_lazy("Has waited")),
]


class QueuePanel(Component):
    """The queue; it is also shown when it is empty."""

    name = "review_queue"
    template_name = "network/admin/queue.html"
    order = 100

    def get_context_data(self, parent_context):
        rows, count = queue_rows()
        return {"table": Table(COLUMNS, rows), "more": count - len(rows)}


def show_queue(request, panels):
    """Hook `construct_homepage_panels`: replace Wagtail's panel, which has queries per row."""
    panels[:] = [each for each in panels if not isinstance(each, WorkflowObjectsToModeratePanel)]
    if is_editor(request.user):
        panels.append(QueuePanel())
