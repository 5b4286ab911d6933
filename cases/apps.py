"""The app of goals, initiatives, events and use cases."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CasesConfig(AppConfig):
    name = "cases"
    verbose_name = _("Goals and cases")
    default_auto_field = "django.db.models.BigAutoField"
