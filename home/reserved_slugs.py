"""The slugs that pages cannot have because a view of the site has that address.

They are read from the URLconf: the first part of the address of every view is reserved below the
front page of its language.
"""

from functools import cache

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import get_resolver
from django.urls.resolvers import LocalePrefixPattern, RegexPattern
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.i18n.locales import language_of

FRONT_PAGE_DEPTH = 2


def is_reserved(parent, slug):
    """Return whether a view of the site has the address of `slug` below `parent`."""
    return parent.depth == FRONT_PAGE_DEPTH and slug in reserved_slugs(
        language_of(parent.locale_id)
    )


def validate_not_reserved(parent, slug):
    """Raise a ValidationError for the field `slug` if it is reserved below `parent`."""
    if is_reserved(parent, slug):
        message = _("The site itself uses the address “%(slug)s”. Choose another.")
        raise ValidationError({"slug": message % {"slug": slug}})


@cache
def reserved_slugs(language):
    """Return the first parts of all addresses below the front page of a language code."""
    with override(language):
        patterns = get_resolver().url_patterns
        found = set(first_parts(patterns_in_language(patterns)))
        if language == settings.LANGUAGE_CODE:
            found |= set(first_parts(patterns_in_all_languages(patterns)))
            found |= {first_part(settings.STATIC_URL), first_part(settings.MEDIA_URL)}
            found |= {code for code, _name in settings.LANGUAGES}
    return frozenset(found - {""})


def patterns_in_language(patterns):
    """Return the patterns whose addresses begin with the prefix of the language."""
    prefixed = [each for each in patterns if isinstance(each.pattern, LocalePrefixPattern)]
    return [pattern for each in prefixed for pattern in each.url_patterns]


def patterns_in_all_languages(patterns):
    return [each for each in patterns if not isinstance(each.pattern, LocalePrefixPattern)]


def first_parts(patterns):
    """Yield the first part of the address of each view; "" where it is not fixed."""
    for each in patterns:
        text = str(each.pattern)
        if isinstance(each.pattern, RegexPattern):
            text = text.removeprefix("^")
            yield first_part(text) if "/" in text and first_part(text).isidentifier() else ""
        elif not text:
            yield from first_parts(each.url_patterns)
        else:
            yield "" if "<" in first_part(text) else first_part(text)


def first_part(address):
    return address.strip("/").split("/")[0]
