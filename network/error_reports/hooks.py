"""Puts the reports into the admin, and lets members open those of their own pages."""

from wagtail import hooks

from network.access.allowed import allow
from network.access.checks import anyone

from .policy import own_report
from .viewset import ErrorReportViewSet

allow(
    {
        # The list holds only what is the member's own.
        "error_reports:index": anyone,
        "error_reports:index_results": anyone,
        "error_reports:edit": own_report,
    }
)


@hooks.register("register_admin_viewset")
def reports():
    return ErrorReportViewSet()
