"""Reads a saved adaptation back."""

from network.adaptations.document import compose
from network.adaptations.file_format import loads
from network.adaptations.opening import open_adaptation


def open_saved(saved, page):
    """Return the Opened of a SavedAdaptation; `page` is its guideline in any language."""
    return open_adaptation(loads(saved.data), page)


def document_of(saved, page):
    """Return the Document of a SavedAdaptation."""
    opened = open_saved(saved, page)
    return compose(opened.adaptation, opened.content)
