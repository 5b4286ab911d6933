"""Template tags for the drawings of `home.weave`."""

from django import template
from django.utils.safestring import mark_safe

from home.drawings import drawing
from home.weave.border import border_svg
from home.weave.icon import motif_svg
from home.weave.monogram import monogram_svg
from home.weave.panel import panel_svg

register = template.Library()

FIRST, LAST = 1, 6


def safe_drawing(draw, *inputs):
    """Return a drawing as safe HTML: it contains numbers and class names, never user input."""
    return mark_safe(drawing(draw, *inputs))  # noqa: S308


def is_motif(number):
    """Return whether there is a motif with this number."""
    return isinstance(number, int) and FIRST <= number <= LAST


@register.simple_tag
def panel(page, aspect="3:2"):
    """Return the woven panel of a page that has no picture."""
    return safe_drawing(
        panel_svg,
        str(page.translation_key),
        tuple(goal for goal in page.share_goals if is_motif(goal)),
        tuple(sorted(getattr(page, "weave_sectors", ()))),
        getattr(page, "phase", "") or "in_operation",
        aspect,
    )


@register.simple_tag
def motif(number, size=20):
    """Return the motif of a goal, `size` pixels square."""
    return safe_drawing(motif_svg, number, size) if is_motif(number) else ""


@register.simple_tag
def border(goal=None, progress=1.0, band="diamonds", repeats=None):
    """Return a woven strip; with a progress from 0 to 1 it is woven as far as that."""
    return safe_drawing(border_svg, goal, progress, repeats, band)


@register.simple_tag
def monogram(name, letters=""):
    """Return the woven initials of an organisation, or other letters that stand for it."""
    return safe_drawing(monogram_svg, str(name), letters)
