"""Admin URLs of verification."""

from django.urls import path

from network.freshness.views.admin import confirm_in_admin
from network.freshness.views.report import FreshnessReportView

app_name = "network_freshness"
urlpatterns = [
    path("", FreshnessReportView.as_view(), name="report"),
    path("results/", FreshnessReportView.as_view(results_only=True), name="report_results"),
    path("<int:page_id>/", confirm_in_admin, name="confirm"),
]
