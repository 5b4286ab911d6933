"""The URLs of the public form, translated."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from network.error_reports import views

urlpatterns = [
    path(_("error/"), views.report_error, name="report_error"),
    path(_("error/thanks/"), views.thanks, name="error_report_thanks"),
]
