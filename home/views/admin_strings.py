"""The words that scripts of the admin say: Wagtail's, and before them those that the site has."""

from wagtail.admin.localization import get_localized_response

from django.conf import settings
from django.views.i18n import JavaScriptCatalog


class WordsOfScripts(JavaScriptCatalog):
    """Wagtail's catalogue, in which a later path wins."""

    packages = ["wagtail.admin"]

    def get_paths(self, packages):
        return [*super().get_paths(packages), *settings.LOCALE_PATHS]


def words_of_scripts(request):
    """Answer in the language that the reader has chosen for the admin."""
    return get_localized_response(WordsOfScripts.as_view(), request)
