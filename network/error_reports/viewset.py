"""The admin views of error reports: list, edit and delete."""

from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import DeleteView, EditView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button
from wagtail.permissions import register_permission_policy

from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from network.models import ErrorReport

from .policy import ReportPolicy, visible_reports

register_permission_policy(ErrorReport, ReportPolicy(ErrorReport))


class ReportIndexView(IndexView):
    """Lists the reports that the user may handle."""

    any_permission_required = ["change"]

    def get_base_queryset(self):
        return visible_reports(self.request.user).select_related("page")


class ReportEditView(EditView):
    """Returns 404 for reports that the user may not handle."""

    def get_queryset(self):
        return visible_reports(self.request.user).select_related("page")

    @cached_property
    def header_more_buttons(self):
        """Add links to the page that the report is about."""
        page = self.object.page
        if page is None:
            return super().header_more_buttons
        edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return [
            Button(_("Change the page"), edit, icon_name="edit", priority=1),
            Button(_("See the page"), self.object.address, icon_name="view", priority=2),
            *super().header_more_buttons,
        ]


class ReportDeleteView(DeleteView):
    """Lets editors delete spam."""

    def get_queryset(self):
        return visible_reports(self.request.user)


class AddressColumn(Column):
    """The address of the page that a report is about, as a link."""

    cell_template_name = "network/admin/cells/address.html"


class ErrorReportViewSet(ModelViewSet):
    """The views of reports; they are created by visitors, and have no history or usage."""

    model = ErrorReport
    name = "error_reports"
    url_prefix = "error-reports"
    icon = "warning"
    menu_label = _("Reports of errors")
    menu_order = 120
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    index_view_class = ReportIndexView
    edit_view_class = ReportEditView
    delete_view_class = ReportDeleteView
    list_display = [
        TitleColumn("__str__", label=_("What is wrong?"), url_name="error_reports:edit"),
        AddressColumn("address", label=_("Page")),
        Column("get_state_display", label=_("State")),
        DateColumn("created", label=_("Received"), sort_key="created"),
    ]
    list_filter = ["state"]
    ordering = ["-created"]
    search_fields = ["message", "address"]
    search_backend_name = None

    def get_common_view_kwargs(self, **kwargs):
        absent = dict.fromkeys(("add_url_name", "history_url_name", "usage_url_name"))
        return super().get_common_view_kwargs(**{**absent, **kwargs})

    def get_urlpatterns(self):
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("edit/<int:pk>/", self.edit_view, name="edit"),
            path("delete/<int:pk>/", self.delete_view, name="delete"),
        ]
