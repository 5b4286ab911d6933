"""The app of the front page and of what every page shares."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Site")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        # Importing these connects their signal receivers.
        from home.caching import purge  # noqa: F401
        from home.caching import receivers as caching
        from home.i18n import collation  # noqa: F401
        from home.i18n.sync import (
            changed_strings,
            page_chooser,
            segments,
            string_comment,
            translation_target,
        )
        from home.i18n.sync import length_limits as _length_limits  # noqa: F401
        from home.i18n.sync import receivers as _receivers  # noqa: F401
        from home.layout import addresses  # noqa: F401
        from home.number_field import use_in_admin
        from home.usage import protection

        for module in (changed_strings, page_chooser, segments, string_comment, translation_target):
            module.install()
        protection.install()
        use_in_admin()
        caching.connect()
