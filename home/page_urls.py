"""Addresses below pages of this app; they are translated into each language."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from home.views import news

urlpatterns = [path(_("<path:path>/news.atom"), news.feed, name="news_feed")]
