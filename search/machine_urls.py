"""URLs of the JSON API, the same in every language: the language is a parameter."""

from django.urls import path, re_path

from search.views import api, description

urlpatterns = [
    path("api/openapi.json", description.openapi, name="openapi"),
    path("api/search", api.search_as_json, name="api-search"),
    path("api/suggest", api.suggest, name="suggest"),
    path("api/search-click", api.search_click, name="search-click"),
    # Unknown paths answer as JSON, not with the 404 page of the site.
    re_path(r"^api/.", api.not_found),
]
