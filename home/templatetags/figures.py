"""Writes numbers and months as a reader of the active language does."""

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
    """Return `value` (a number or None) with thousands apart and no decimals that say nothing."""
    if value is None or value == "":
        return ""
    # Normalised by hand: Decimal("2500").normalize() would be 2.5E+3.
    exact = f"{Decimal(str(value)):f}"
    if "." in exact:
        exact = exact.rstrip("0").rstrip(".")
    return number_format(Decimal(exact), use_l10n=True, force_grouping=True).replace(
        " ", NO_BREAK_SPACE
    )


@register.filter
def with_unit(value, unit):
    """Return a number and its unit in words, on one line; a share gets the sign of per cent."""
    if is_percent(unit):
        space = NO_BREAK_SPACE if get_language() == "sv" else ""
        return f"{number(value)}{space}%"
    return f"{number(value)}{NO_BREAK_SPACE}{unit}" if unit else number(value)


@register.filter
def is_percent(unit):
    """Return whether a unit in words is per cent."""
    return str(unit).casefold() in PERCENT_UNITS


@register.filter
def qualified(value, qualifier):
    """Return a number after the word that says how exact it is: over 2 500."""
    if qualifier in ("", None, Qualifier.EXACTLY):
        return number(value)
    return f"{Qualifier(qualifier).label} {number(value)}"


@register.filter
def month(value):
    """Return the year and month of a date in words: november 2026."""
    return date_format(value, "F Y") if value else ""


@register.filter(expects_localtime=True)
def day(value):
    """Return a date, or the day of a moment, in words: 23 november 2026."""
    return date_format(value, "j F Y") if value else ""


@register.simple_tag
def period(started, ended, text=""):
    """Return when something was done, from two months that may both be missing, or in own words."""
    if text:
        return text
    if started and ended:
        return f"{month(started)} – {month(ended)}"
    if started:
        return _("since %(month)s") % {"month": month(started)}
    return _("until %(month)s") % {"month": month(ended)} if ended else ""


@register.filter
def file_size(size):
    """Return a size in bytes in the unit that people use for it: 312 kB."""
    for unit, limit in (("kB", 1_000_000), ("MB", 1_000_000_000)):
        if size < limit:
            amount = Decimal(size) / (limit // 1000)
            digits = "0.1" if amount < 10 else "1"
            return f"{number(amount.quantize(Decimal(digits)))}{NO_BREAK_SPACE}{unit}"
    return f"{number(size // 1_000_000_000)}{NO_BREAK_SPACE}GB"
