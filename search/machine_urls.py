"""Addresses that answer machines: the same in every language, which is a parameter."""

from django.urls import path

from search.views import suggest

urlpatterns = [
    path("api/suggest", suggest.suggest, name="suggest"),
]
