"""Template tags for drawn figures; the templates also write their numbers as text."""

from django import template
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from home.drawings import drawing
from home.templatetags.figures import number, with_unit
from home.templatetags.weave import is_motif
from home.weave.charts import change_svg, count_per_stitch, crowd_svg, share_svg

register = template.Library()

DEFAULT_THREAD = 2
# A drawing of fewer things would not say more than the number.
MIN_CROWD = 2


@register.simple_tag
def crowd(count, thread=DEFAULT_THREAD, largest=None):
    """Return a drawing of a stitch or a motif for each of `count` things, or for several of them.

    largest: the largest count of the drawings beside it, which have the same scale.
    """
    if count < MIN_CROWD:
        return ""
    thread, largest = thread_or_default(thread), float(largest or count)
    return mark_safe(drawing(crowd_svg, float(count), thread, largest))  # noqa: S308


@register.simple_tag
def target(reached, aim, unit, thread=DEFAULT_THREAD):
    """Return a bar woven as far as `reached`, whose whole length is the target."""
    share = float(reached) / float(aim) if aim else 0.0
    label = _("%(reached)s of %(aim)s") % {"reached": number(reached), "aim": with_unit(aim, unit)}
    ends = ("0", number(aim))
    drawn = drawing(share_svg, share, label, thread_or_default(thread), ends)
    return mark_safe(drawn)  # noqa: S308


@register.simple_tag
def items_per_stitch(count):
    """Return how many things one stitch of a crowd stands for."""
    return count_per_stitch(float(count))


@register.simple_tag
def share(value, thread=DEFAULT_THREAD):
    """Return a bar woven as far as `value` (0 to 100 per cent)."""
    label, thread = with_unit(value, "percent"), thread_or_default(thread)
    ends = (with_unit(0, "percent"), with_unit(100, "percent"))
    return mark_safe(drawing(share_svg, float(value) / 100, label, thread, ends))  # noqa: S308


@register.simple_tag
def change(before, after, unit, thread=DEFAULT_THREAD, scale=None):
    """Return two bars from the same zero, before and after, in `unit`.

    scale: the smallest and the largest value of the drawings beside it, or None.
    """
    texts = (with_unit(before, unit), with_unit(after, unit))
    labels = (_("Before"), _("After"))
    thread = thread_or_default(thread)
    low, high = scale or (min(0.0, float(before), float(after)), max(before, after, 0))
    scale, ends = (float(low), float(high)), (with_unit(low, unit), with_unit(high, unit))
    drawn = drawing(change_svg, float(before), float(after), texts, labels, thread, scale, ends)
    return mark_safe(drawn)  # noqa: S308


def thread_or_default(thread):
    return thread if is_motif(thread) else DEFAULT_THREAD
