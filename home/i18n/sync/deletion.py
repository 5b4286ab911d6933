"""Deletes counterparts with their original, and replaces a deleted translation by an alias."""

from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Page

from .counterparts import counterparts_of, create_counterparts, original_of

# Translation keys of the originals that are being deleted, whose aliases must not be restored.
_deleting = ContextVar("deleting", default=frozenset())


@contextmanager
def deletion_in_progress(keys):
    token = _deleting.set(_deleting.get() | set(keys))
    try:
        yield
    finally:
        _deleting.reset(token)


def delete_counterparts(original):
    """Delete the counterparts of `original` with their descendants."""
    subtree = Page.objects.descendant_of(original, inclusive=True)
    with deletion_in_progress(subtree.values_list("translation_key", flat=True)):
        for page in counterparts_of(original):
            page.delete()


def restore_alias(deleted):
    """Create an alias in place of a counterpart that was deleted without its original."""
    original = original_of(deleted)
    if original and original.translation_key not in _deleting.get():
        create_counterparts(original.specific)
