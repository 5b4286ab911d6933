"""Keeps spreadsheet programs from running typed text as a formula.

See https://owasp.org/www-community/attacks/CSV_Injection.
"""

from django.utils.functional import Promise

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")


def without_formula(value):
    """Return `value`, with an apostrophe before a text that a program could take for a formula."""
    if isinstance(value, str | Promise) and str(value).startswith(FORMULA_STARTS):
        return f"'{value}"
    return value
