"""Registers the report of addresses without a page; members may not open it."""

from wagtail import hooks

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from network.admin import StaffMenuItem

from . import report


@hooks.register("register_admin_urls")
def addresses():
    return [
        path("reports/missing-pages/", report.report, name="missing_pages_report"),
        path(
            "reports/missing-pages/redirect/",
            report.RedirectFromView.as_view(),
            name="missing_pages_redirect",
        ),
    ]


@hooks.register("register_reports_menu_item")
def menu_item():
    return StaffMenuItem(
        _("Addresses without a page"),
        reverse("missing_pages_report"),
        icon_name="warning",
        order=1400,
    )
