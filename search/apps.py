"""The app that finds everything across the network."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    # Wagtail's own search app has the label "wagtailsearch"; this one keeps the plain word.
    label = "search"
    verbose_name = _("Search")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self):
        from search import health  # noqa: F401 - it registers
        from search.documents import cases, network, page, uploads  # noqa: F401 - they register
        from search.engines.elastic import outbox  # noqa: F401 - it connects
        from search.indexing import signals  # noqa: F401 - they connect
