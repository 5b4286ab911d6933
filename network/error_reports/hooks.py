"""Registers the admin views of error reports, and allows members those of their own pages."""

from wagtail import hooks

from network.access.allowed import allow
from network.access.checks import anyone

from .policy import own_report
from .viewset import ErrorReportViewSet

allow(
    {
        # The list is limited to reports of the member's own pages.
        "error_reports:index": anyone,
        "error_reports:index_results": anyone,
        "error_reports:edit": own_report,
    }
)


@hooks.register("register_admin_viewset")
def reports():
    return ErrorReportViewSet()
