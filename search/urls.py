"""URLs of the search page, translated, and of the page about the API."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from search.views import description, page

urlpatterns = [
    path(_("search/"), page.search_page, name="search"),
    path("api/", description.api_page, name="api"),
]
