"""Addresses of the search: the page in each language, and what answers machines."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path
from django.utils.functional import lazystr
from django.utils.translation import get_language

from search.views import page

ROUTES = {"sv": "sok/", "en": "search/"}


class Route:
    """The part of an address that is another word in each language."""

    def __str__(self):
        return ROUTES.get(get_language(), ROUTES["en"])


urlpatterns = i18n_patterns(
    path(lazystr(Route()), page.search_page, name="search"), prefix_default_language=False
)
