"""Addresses of pages about the search; that of the search is a word of its own in each language."""

from django.urls import path
from django.utils.functional import lazystr
from django.utils.translation import get_language

from search.views import description, page

ROUTES = {"sv": "sok/", "en": "search/"}


class Route:
    """The part of an address that is another word in each language."""

    def __str__(self):
        return ROUTES.get(get_language(), ROUTES["en"])


urlpatterns = [
    path(lazystr(Route()), page.search_page, name="search"),
    path("api/", description.api_page, name="api"),
]
