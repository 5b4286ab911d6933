"""Template filters for numbers, units and dates in the active language."""

from decimal import Decimal

from django import template
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from home.choices import Qualifier

register = template.Library()

NO_BREAK_SPACE = "\u00a0"
PERCENT_UNITS = ("percent", "per cent", "procent", "%")


@register.filter
def number(value):
    """Return `value` (a number or None) with grouped thousands and without trailing zeros."""
    if value is None or value == "":
        return ""
    # Decimal.normalize() would make 2500 into 2.5E+3.
    exact = f"{Decimal(str(value)):f}"
    if "." in exact:
        exact = exact.rstrip("0").rstrip(".")
    return number_format(Decimal(exact), use_l10n=True, force_grouping=True).replace(
        " ", NO_BREAK_SPACE
    )


@register.filter
def with_unit(value, unit):
    """Return a number and its unit, joined by a no-break space; per cent is written as %."""
    if is_percent(unit):
        space = NO_BREAK_SPACE if get_language() == "sv" else ""
        return f"{number(value)}{space}%"
    return f"{number(value)}{NO_BREAK_SPACE}{unit}" if unit else number(value)


@register.filter
def is_percent(unit):
    """Return whether the name of a unit means per cent."""
    return str(unit).casefold() in PERCENT_UNITS


@register.filter
def qualified(value, qualifier):
    """Return a number after its qualifier: over 2 500."""
    if qualifier in ("", None, Qualifier.EXACTLY):
        return number(value)
    return f"{Qualifier(qualifier).label} {number(value)}"


@register.filter
def month(value):
    """Return the month and year of a date: november 2026."""
    return date_format(value, "F Y") if value else ""


@register.filter(expects_localtime=True)
def day(value):
    """Return the day of a date or datetime: 23 november 2026."""
    return date_format(value, "j F Y") if value else ""


@register.simple_tag
def period(started, ended, text=""):
    """Return `text`, or else the period between two months, each of which may be None."""
    if text:
        return text
    if started and ended:
        return f"{month(started)} – {month(ended)}"
    if started:
        return _("since %(month)s") % {"month": month(started)}
    return _("until %(month)s") % {"month": month(ended)} if ended else ""


@register.filter
def file_size(size):
    """Return a size in bytes as kB, MB or GB: 312 kB."""
    for unit, limit in (("kB", 1_000_000), ("MB", 1_000_000_000)):
        if size < limit:
            amount = Decimal(size) / (limit // 1000)
            digits = "0.1" if amount < 10 else "1"
            return f"{number(amount.quantize(Decimal(digits)))}{NO_BREAK_SPACE}{unit}"
    return f"{number(size // 1_000_000_000)}{NO_BREAK_SPACE}GB"
