"""The report for editors on sign-ins, permissions and publishing, from Wagtail's log."""

from wagtail.admin.views.reports.audit_logging import LogEntriesView, SiteHistoryReportFilterSet
from wagtail.log_actions import registry
from wagtail.models import ModelLogEntry, PageLogEntry

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import IntegerField, Q, Value
from django.utils.translation import gettext_lazy as _

from .audit import ACTIONS
from .policy import is_trusted

PUBLISHING = (
    "wagtail.publish",
    "wagtail.unpublish",
    "wagtail.publish.schedule",
    "wagtail.delete",
    "wagtail.workflow.start",
    "wagtail.workflow.resume",
    "wagtail.workflow.cancel",
    "wagtail.workflow.approve",
    "wagtail.workflow.reject",
)
# Logged for every model; the report shows them for users and groups only.
EDITING = ("wagtail.create", "wagtail.edit")
LOGS = (ModelLogEntry, PageLogEntry)


def may_read(request):
    return is_trusted(request.user)


def entries(model):
    """Return the entries of one of Wagtail's two log models that the report shows."""
    shown = Q(action__in=(*ACTIONS, *PUBLISHING))
    if model is ModelLogEntry:
        people = ContentType.objects.get_for_models(get_user_model(), Group).values()
        shown |= Q(action__in=EDITING, content_type__in=list(people))
    return model.objects.filter(shown)


class AuditFilterSet(SiteHistoryReportFilterSet):
    """Filters by action, user, label and time; offers only actions and users that occur."""

    def get_action_choices(self):
        found = set().union(*(entries(model).get_actions() for model in LOGS))
        return [choice for choice in registry.get_choices() if choice[0] in found]

    def get_user_choices(self):
        found = set().union(*(entries(model).get_user_ids() for model in LOGS))
        return get_user_model().objects.filter(pk__in=found).order_by("username")


class AuditReportView(LogEntriesView):
    """Wagtail's site history, limited to accounts, permissions and publishing."""

    page_title = _("Accounts and publishing")
    header_icon = "key"
    filterset_class = AuditFilterSet
    index_url_name = "audit_report"
    index_results_url_name = "audit_report_results"

    def dispatch(self, request, *args, **kwargs):
        if not may_read(request):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_filtered_queryset(self):
        """Return rows (pk, timestamp, log_model_index) of both logs, newest first."""
        self.log_models = list(LOGS)
        first, second = (self.rows(number, model) for number, model in enumerate(LOGS))
        return first.union(second, all=True).order_by("-timestamp")

    def rows(self, number, model):
        index = Value(number, output_field=IntegerField())
        rows = entries(model).values("pk", "timestamp").annotate(log_model_index=index)
        return self.filter_queryset(rows).order_by()
