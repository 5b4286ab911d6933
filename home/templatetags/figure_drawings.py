"""Puts drawn figures into templates; the numbers stand in words beside each of them."""

from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from home.drawings import drawing
from home.templatetags.figures import with_unit
from home.templatetags.weave import known
from home.weave.figures import change_svg, crowd_svg, share_svg, stitch_worth

register = template.Library()

DEFAULT_THREAD = 2
# Fewer than this are seen at a glance in the number itself.
FEWEST_IN_A_CROWD = 2


@register.simple_tag
def crowd(count, thread=DEFAULT_THREAD):
    """Return a stitch or a motif for each of `count` things, or for every so many of them."""
    if count < FEWEST_IN_A_CROWD:
        return ""
    return mark_safe(drawing(crowd_svg, float(count), thread_or_default(thread)))  # noqa: S308


@register.simple_tag
def worth_of_a_stitch(count):
    """Return how many things each stitch of a crowd stands for."""
    return stitch_worth(float(count))


@register.simple_tag
def share(value, thread=DEFAULT_THREAD):
    """Return a bar woven as far as `value` (0 to 100 per cent)."""
    label = with_unit(value, "percent")
    drawn = drawing(share_svg, float(value) / 100, label, thread_or_default(thread))
    return mark_safe(drawn)  # noqa: S308


@register.simple_tag
def change(before, after, unit, thread=DEFAULT_THREAD):
    """Return two bars from the same zero, before and after, in `unit`."""
    texts = (with_unit(before, unit), with_unit(after, unit))
    labels = (_("Before"), _("After"))
    thread = thread_or_default(thread)
    drawn = drawing(change_svg, float(before), float(after), texts, labels, thread)
    return mark_safe(drawn)  # noqa: S308


def thread_or_default(thread):
    return thread if known(thread) else DEFAULT_THREAD
