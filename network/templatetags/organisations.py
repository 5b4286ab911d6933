"""What lists of organisations show of each."""

from django import template

from network.monograms import monogram_letters

register = template.Library()

register.filter(monogram_letters)


@register.filter
def notes_of(notes, organisation):
    """Return [(what the organisation does, titles)] among the notes of all."""
    return notes.get(organisation.translation_key, []) if notes else []
