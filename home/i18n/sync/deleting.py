"""Deletes counterparts with their original, and puts an alias where a translation was deleted."""

from contextlib import contextmanager
from contextvars import ContextVar

from wagtail.models import Page

from .counterparts import make_counterparts, original_of, same_in_other_languages

# The translation keys of the originals that are being deleted.
_deleting = ContextVar("deleting", default=frozenset())


@contextmanager
def deleting(keys):
    token = _deleting.set(_deleting.get() | set(keys))
    try:
        yield
    finally:
        _deleting.reset(token)


def delete_counterparts(original):
    """Delete the pages that are the same as `original`, with what is below them."""
    below = Page.objects.descendant_of(original, inclusive=True)
    with deleting(below.values_list("translation_key", flat=True)):
        for page in same_in_other_languages(original):
            page.delete()


def replace_translation(deleted):
    """Show the original where a counterpart has been deleted, and its original has not."""
    original = original_of(deleted)
    if original and original.translation_key not in _deleting.get():
        make_counterparts(original.specific)
