"""Puts the drawings of the weave into templates."""

from django import template
from django.utils.safestring import mark_safe

from home.weave.border import border_svg
from home.weave.icon import motif_svg
from home.weave.monogram import monogram_svg
from home.weave.panel import panel_svg

register = template.Library()

FIRST, LAST = 1, 6


def drawing(svg):
    """Mark a drawing as safe: it is made of numbers and class names, never of what people wrote."""
    return mark_safe(svg)  # noqa: S308


def known(number):
    """Return whether there is a motif with this number."""
    return isinstance(number, int) and FIRST <= number <= LAST


@register.simple_tag
def panel(page, aspect="3:2"):
    """Return the woven picture of a page that has none of its own."""
    return drawing(
        panel_svg(
            key=str(page.translation_key),
            goals=[goal for goal in page.share_goals if known(goal)],
            sectors=list(getattr(page, "weave_sectors", [])),
            phase=getattr(page, "phase", "") or "in_operation",
            aspect=aspect,
        )
    )


@register.simple_tag
def motif(number, size=20):
    """Return the motif of a goal, `size` pixels square."""
    return drawing(motif_svg(number, size)) if known(number) else ""


@register.simple_tag
def border(goal=None, progress=1.0, band="diamonds", repeats=None):
    """Return a woven strip; with a progress from 0 to 1 it is woven as far as that."""
    return drawing(border_svg(goal=goal, progress=progress, band=band, repeats=repeats))


@register.simple_tag
def monogram(name):
    """Return the woven initials of an organisation."""
    return drawing(monogram_svg(name))
