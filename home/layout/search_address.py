"""The address of the search page."""

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

# The app `search` is above this one, and may not be installed.
ADDRESSES = {"sv": "/sok/", "en": "/en/search/"}


def search_address():
    """Return the address of the search page in the active language."""
    try:
        return reverse("search")
    except NoReverseMatch:
        return ADDRESSES.get(get_language(), ADDRESSES["sv"])
