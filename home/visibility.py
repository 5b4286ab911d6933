"""The one definition of what is public: live pages that no view restriction covers.

Wagtail's `public()` runs a query of its own for the restrictions each time it is called, and does
not consider that an alias shows the content of a page that may be restricted.
"""

from wagtail.models import Page, PageViewRestriction

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, Subquery, Value
from django.db.models.functions import Length, Substr

from home.caching.content_version import cached_until_change


def is_public():
    """Return the condition for public pages, for `filter` and `annotate` on any page queryset."""
    if not are_there_restrictions():
        return Q(live=True)
    restrictions = covering(OuterRef("path"), OuterRef("alias_of__path"))
    return Q(live=True) & ~Q(Exists(restrictions))


def readable(pages):
    """Return the public pages of a queryset."""
    return pages.filter(is_public())


def annotate_readable(pages):
    """Annotate a queryset of pages with `is_readable`: whether the page is public."""
    condition = ExpressionWrapper(is_public(), output_field=BooleanField())
    return pages.annotate(is_readable=condition)


def readable_among_many(pages):
    """Return the same as `readable`, reading all restrictions with a separate query.

    This is faster for a queryset of many pages: SQLite would scan the whole page table for each.
    """
    rows = PageViewRestriction.objects.values_list("page__path", "page__aliases__path")
    is_covered = Q()
    for path in filter(None, {path for row in rows for path in row}):
        is_covered |= Q(path__startswith=path) | Q(alias_of__path__startswith=path)
    return pages.live().exclude(is_covered) if is_covered else pages.live()


@cached_until_change(max_entries=1)
def are_there_restrictions():
    """Return whether any page is private. Usually none is, which avoids a costly condition."""
    return PageViewRestriction.objects.exists()


def shown_through(page):
    """Return the pages that a restriction of `page` covers.

    These are the page, its descendants, and the aliases of any of them with their descendants.
    """
    covered = Q(path__startswith=page.path) | Q(alias_of__path__startswith=page.path)
    for path in page.aliases.values_list("path", flat=True):
        covered |= Q(path__startswith=path)
    return Page.objects.filter(covered)


def restrictions_of(page):
    """Return the restrictions that cover `page`, in one query."""
    if not are_there_restrictions():
        return PageViewRestriction.objects.none()
    source = Subquery(Page.objects.filter(pk=page.alias_of_id).values("path"))
    return covering(Value(page.path), source).distinct()


def covering(path, source_path):
    """Return the restrictions that cover a page.

    `path` is the tree path of the page, `source_path` that of the page it is an alias of. Both are
    expressions.
    """
    return PageViewRestriction.objects.filter(
        Q(page__path=prefix(path, "page__path"))
        | Q(page__path=prefix(source_path, "page__path"))
        | Q(page__aliases__path=prefix(path, "page__aliases__path"))
    )


def prefix(path, other):
    """Return `path` cut to the length of `other`; they are equal if `other` is an ancestor."""
    return Substr(path, 1, Length(other))
