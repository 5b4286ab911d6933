"""The admin views that change a page, with protection against lost updates.

Wagtail saves a form by itself while its author goes on ("autosave"), and every request reads the
page, works on that copy and saves all of it. A request that reads before a publication and saves
after it would therefore undo the publication. Two rules prevent that:

- requests that change one page run one after the other, each in a transaction of its own;
- an autosave is refused if the page has been submitted, returned, approved, published, scheduled or
  unpublished since its form was opened.
"""

from functools import wraps

from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page, PageLogEntry

from django.db import transaction
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

# The views (by their names in PageViewSet) that change the page of `page_id` when they are posted.
WRITING_VIEWS = {
    "delete",
    "edit",
    "lock",
    "revisions_revert",
    "revisions_unschedule",
    "unlock",
    "unpublish",
    "workflow_action",
}
# Log entries of what happens to a page besides editing.
DECISIONS = (
    "wagtail.publish",
    "wagtail.publish.schedule",
    "wagtail.schedule.cancel",
    "wagtail.unpublish",
    "wagtail.workflow.start",
    "wagtail.workflow.approve",
    "wagtail.workflow.reject",
    "wagtail.workflow.resume",
    "wagtail.workflow.cancel",
)
LOADED_DECISION = "loaded_decision"
NO_DECISION = "0"


def lock_page_on_post(view):
    """Decorate a view that takes `page_id`: a POST waits until no other changes the same page.

    PostgreSQL locks the row of the page; SQLite lets one transaction write at a time.
    """

    @wraps(view)
    def wrapped(request, **kwargs):
        if request.method != "POST":
            return view(request, **kwargs)
        with transaction.atomic():
            Page.objects.select_for_update().filter(pk=kwargs["page_id"]).first()
            return view(request, **kwargs)

    return wrapped


def latest_decision(page):
    """Return the key of the newest log entry of `page` that is a decision, as a string."""
    entries = PageLogEntry.objects.filter(page=page.pk, action__in=DECISIONS)
    latest = entries.order_by("-pk").values_list("pk", flat=True).first()
    return str(latest or NO_DECISION)


class DecisionCheckMixin:
    """Sends the latest decision with the form; refuses an autosave of a form with an older one."""

    def get_template_names(self):
        stock = super().get_template_names()
        is_form = stock == ["wagtailadmin/pages/edit.html"]
        return ["network/admin/page_edit.html"] if is_form else stock

    @cached_property
    def latest_decision(self):
        return latest_decision(self.real_page_record)

    def get_context_data(self, **kwargs):
        decision = {"name": LOADED_DECISION, "value": self.latest_decision}
        return super().get_context_data(**kwargs) | {"loaded_decision": decision}

    def post(self, request, *args, **kwargs):
        if self.expects_json_response and self.is_superseded:
            return self.json_error_response(
                "invalid_revision",
                _(
                    "Somebody has submitted, published, returned or withdrawn this page since you "
                    "opened it. Copy what you have just written, and open the page again."
                ),
            )
        return super().post(request, *args, **kwargs)

    @property
    def is_superseded(self):
        # A form that was opened to create the page has no decision.
        return self.request.POST.get(LOADED_DECISION, NO_DECISION) != self.latest_decision


class PageEditView(DecisionCheckMixin, EditView):
    """Wagtail's form of a page."""


class PageRevertView(DecisionCheckMixin, RevisionsRevertView):
    """Wagtail's form of a page, filled in with an earlier revision."""


class LockingPageViewSet(PageViewSet):
    """Wagtail's views of every page type; those that change a page lock it."""

    edit_view_class = PageEditView
    revisions_revert_view_class = PageRevertView

    def get_view_by_name(self, name):
        view = super().get_view_by_name(name)
        return lock_page_on_post(view) if name in WRITING_VIEWS else view
