"""Makes a SearchQuery of a request, in the language and the site of its address."""

from wagtail.models import Site

from django.utils.translation import get_language

from home.i18n.locales import locale_id_of
from search.query import read_query


def asked(request, **more):
    """Return the SearchQuery of a request; `more` are values that the address does not give."""
    language = get_language()
    site = Site.find_for_request(request)
    context = {
        "language": language,
        "locale_id": locale_id_of(language),
        "site_id": site.pk if site else None,
        **more,
    }
    return read_query(request.GET, **context)
