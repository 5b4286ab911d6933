"""Renders the map of organisations."""

from django import template
from django.utils.safestring import mark_safe

from network.adoptions.map import map_svg

register = template.Library()


@register.simple_tag
def map_of(organisations):
    """Return the map of a list of organisations; it is safe, being made of numbers alone."""
    return mark_safe(map_svg(organisations))  # noqa: S308
