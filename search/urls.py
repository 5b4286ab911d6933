"""Addresses of pages about the search."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from search.views import description, page

urlpatterns = [
    path(_("search/"), page.search_page, name="search"),
    path("api/", description.api_page, name="api"),
]
