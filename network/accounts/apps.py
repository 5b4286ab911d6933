"""The app of accounts; it precedes allauth's apps in INSTALLED_APPS to override their templates."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "network.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self):
        from . import (  # noqa: F401
            audit_receivers,
            rights_receivers,
            session_receivers,
            throttling_receivers,
        )
