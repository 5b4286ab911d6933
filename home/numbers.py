"""Reads numbers as people write them in Swedish and in English: 12,5 and 12.5, 2 500 and 2,500."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# The characters that word processors and web pages write for a space and for a minus.
SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " "))
MINUS = str.maketrans(dict.fromkeys("\u2212\u2012\u2013\ufe63\uff0d", "-"))
THOUSANDS = r"\d{1,3}(?:%s\d{3})+"
WHOLE = re.compile(rf"\d+|{THOUSANDS % ' '}")
SPACE_GROUPED = re.compile(rf"(?:{THOUSANDS % ' '})[.,]\d+")
WITH_DECIMALS = re.compile(r"\d+[.,]\d+")
GROUPED = re.compile(
    rf"{THOUSANDS % ','}\.\d+|{THOUSANDS % '[.]'},\d+"  # 1,234.5 and 1.234,5
    r"|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:\.\d{3}){2,}"  # 1,234,567 and 1.234.567
)
# 1,234 is a thousand in English and little more than one in Swedish.
AMBIGUOUS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")


def read_number(text):
    """Return the Decimal that a person has written, or None if it is blank.

    Raises ValidationError if it is not a number, or is read differently in Swedish and English.
    """
    text = text.translate(SPACES).strip()
    if not text:
        return None
    sign, digits = split_sign(text.translate(MINUS))
    if AMBIGUOUS.fullmatch(digits):
        raise ValidationError(ambiguous(text, digits), code="ambiguous")
    plain = plain_digits(digits)
    if plain is None:
        raise ValidationError(unreadable(text), code="invalid")
    return Decimal(sign + plain)


def split_sign(text):
    sign = text[0] if text[0] in "+-" else ""
    return sign, text[len(sign) :].lstrip()


def plain_digits(digits):
    """Return digits in the notation of Decimal, or None if they are not a number."""
    if not digits.isascii():
        return None
    if WHOLE.fullmatch(digits):
        return digits.replace(" ", "")
    if SPACE_GROUPED.fullmatch(digits) or WITH_DECIMALS.fullmatch(digits):
        return digits.replace(" ", "").replace(",", ".")
    if GROUPED.fullmatch(digits):
        return without_groups(digits)
    return None


def without_groups(digits):
    """Remove the thousands separators; the last separator is a decimal one if it occurs once."""
    last = max(digits.rfind(","), digits.rfind("."))
    if digits.count(digits[last]) > 1:
        return digits.replace(digits[last], "")
    return re.sub("[.,]", "", digits[:last]) + "." + digits[last + 1 :]


def ambiguous(text, digits):
    whole, decimals = re.split("[.,]", digits)
    return _("“%(text)s” can be read in two ways. Write %(thousands)s, or %(whole)s,%(few)s.") % {
        "text": text,
        "thousands": whole + decimals,
        "whole": whole,
        "few": decimals[:2],
    }


def unreadable(text):
    if "%" in text:
        return _("Write the number without the sign of per cent, and give per cent as the unit.")
    return _("“%(text)s” is not a number. Write it with digits, for example 2500 or 12,5.") % {
        "text": text
    }
