"""Adds accounts to the admin: log actions, their report, a link to the user's sign-in settings."""

from wagtail import hooks
from wagtail.admin.menu import MenuItem

from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from . import superusers  # noqa: F401
from .audit import register_actions
from .audit_report import AuditReportView, may_read

hooks.register("register_log_actions", register_actions)


@hooks.register("register_admin_urls")
def audit_urls():
    return [
        path("reports/accounts/", AuditReportView.as_view(), name="audit_report"),
        path(
            "reports/accounts/results/",
            AuditReportView.as_view(results_only=True),
            name="audit_report_results",
        ),
    ]


class AuditMenuItem(MenuItem):
    """A menu item for those who may read the report."""

    def is_shown(self, request):
        return may_read(request)


@hooks.register("register_reports_menu_item")
def audit_menu_item():
    name = _("Accounts and publishing")
    return AuditMenuItem(name, reverse("audit_report"), icon_name="key", order=1100)


@hooks.register("register_account_menu_item")
def own_sign_in(request):
    return {
        "url": reverse("mfa_index"),
        "label": _("Your sign-in"),
        "help_text": _("Second factor, passkeys, recovery codes and password."),
    }


@hooks.register("insert_editor_js")
def signed_out_message():
    """Return the message that the editor shows when autosave finds that the session has ended."""
    return render_to_string("accounts/signed_out_message.html")
