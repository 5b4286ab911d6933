"""Drops the pages that anonymous visitors are sent when what a search finds has changed."""

from django.dispatch import receiver

from home.caching.content_version import content_changed
from search.signals import entries_changed


@receiver(entries_changed)
def drop_pages(ids, **_kwargs):
    if ids:
        content_changed()
