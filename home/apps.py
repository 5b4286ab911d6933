"""Names the app that holds the front page and what every page shares."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Site")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # They listen to signals.
        from home.caching import purge, receivers  # noqa: F401
        from home.i18n import collation, withdrawal  # noqa: F401
        from home.layout import addresses  # noqa: F401

        receivers.connect()
