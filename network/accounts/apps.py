"""Names the app of accounts; it stands before allauth's apps, whose templates it replaces."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "network.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        from . import audit_receivers, session_receivers, throttling_receivers  # noqa: F401
