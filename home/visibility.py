"""What everybody may read: live pages outside private sections.

Wagtail's `public()` does not see that the source of an alias is private.
"""

from wagtail.models import Page, PageViewRestriction

from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Length, Substr

from home.caching.content_version import kept_until_change


def readable(pages):
    """Return the live pages of a query set that no restriction covers."""
    if not are_there_restrictions():
        return pages.live()
    restrictions = covering(OuterRef("path"), OuterRef("alias_of__path"))
    return pages.live().filter(~Exists(restrictions))


def readable_among_many(pages):
    """Return the same of a query set of many pages, with a query of its own for the restrictions.

    Without that, SQLite goes through all pages of the site for each of these.
    """
    rows = PageViewRestriction.objects.values_list("page__path", "page__aliases__path")
    is_covered = Q()
    for path in filter(None, {path for row in rows for path in row}):
        is_covered |= Q(path__startswith=path) | Q(alias_of__path__startswith=path)
    return pages.live().exclude(is_covered) if is_covered else pages.live()


@kept_until_change(most=1)
def are_there_restrictions():
    """Return whether any page is private: mostly none is, which saves a costly condition."""
    return PageViewRestriction.objects.exists()


def shown_through(page):
    """Return `page`, what is below it and what shows any of it elsewhere: all that a restriction of
    `page` covers."""
    covered = Q(path__startswith=page.path) | Q(alias_of__path__startswith=page.path)
    for path in page.aliases.values_list("path", flat=True):
        covered |= Q(path__startswith=path)
    return Page.objects.filter(covered)


def restrictions_of(page):
    """Return the restrictions that cover `page`, found in one query."""
    if not are_there_restrictions():
        return PageViewRestriction.objects.none()
    source = Subquery(Page.objects.filter(pk=page.alias_of_id).values("path"))
    return covering(Value(page.path), source).distinct()


def covering(path, source_path):
    """Return the restrictions on a page at `path` or above it, or on what it is an alias of."""
    return PageViewRestriction.objects.filter(
        Q(page__path=beginning(path, "page__path"))
        | Q(page__path=beginning(source_path, "page__path"))
        | Q(page__aliases__path=beginning(path, "page__aliases__path"))
    )


def beginning(path, other):
    """Return as much of `path` as `other` is long: the two are equal for a page above."""
    return Substr(path, 1, Length(other))
