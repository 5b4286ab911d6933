"""Addresses that answer machines: the same in every language, which is a parameter."""

from django.urls import path, re_path

from search.views import api, description, suggest

urlpatterns = [
    path("api/openapi.json", description.openapi, name="openapi"),
    path("api/search", api.search_as_json, name="api-search"),
    path("api/suggest", suggest.suggest, name="suggest"),
    # Without it an address that is wrong would be looked for among the pages.
    re_path(r"^api/.", api.not_here),
]
