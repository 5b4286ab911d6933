"""Filters for lists of organisations."""

from django import template

from network.monograms import monogram_letters

register = template.Library()

register.filter(monogram_letters)


@register.filter
def notes_of(notes, organisation):
    """Return the notes of one organisation: [(what the organisation does, titles)]."""
    return notes.get(organisation.translation_key, []) if notes else []
