"""Builds the SearchQuery of a request, in the language and for the site of its URL."""

from wagtail.models import Site

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home.i18n.locales import locale_id_of
from search.query import read_query


def query_from_request(request, language=None, **values):
    """Return the SearchQuery of a request; `values` are fields that the URL does not give."""
    language = language or get_language()
    site = Site.find_for_request(request)
    context = {
        "language": language,
        "locale_id": locale_id_of(language),
        "site_id": site.pk if site else None,
        **values,
    }
    return read_query(request.GET, **context)


def requested_language(request):
    """Return the language of the parameter `language`, else the site's default language."""
    requested = request.GET.get("language", "")
    return requested if requested in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def language_errors(request):
    """Return {"language": message} if the parameter names no language of the site, else {}."""
    languages = dict(settings.LANGUAGES)
    if "language" not in request.GET or request.GET["language"] in languages:
        return {}
    return {"language": _("One of: %(values)s.") % {"values": ", ".join(languages)}}
