"""The signal of changed entries, and the receiver that drops the cached pages which show them."""

from django.dispatch import Signal, receiver

from home.caching.content_version import content_changed

# Entries were written or deleted, or have other vectors. Argument: ids. Sent within the
# transaction.
entries_changed = Signal()


@receiver(entries_changed)
def drop_cached_pages(ids, **_kwargs):
    """Drop the pages that anonymous visitors are sent."""
    if ids:
        content_changed()
