"""Where pages are in the trees, in which order, and what their addresses are."""

from collections import defaultdict

from wagtail.models import Page

from home.i18n.sync import naming, placing

from .check import Check, Drift, with_original


class ParentCheck(Check):
    """A counterpart is below another page than its original."""

    name = "parent"

    def find(self, trees):
        for row, original in trees.pairs:
            parent, wanted = trees.parent_of(row), trees.parent_of(original)
            if wanted and (parent is None or parent.translation_key != wanted.translation_key):
                yield Drift(row.pk, f"“{row.title}” is not below “{wanted.title}”")

    def mend(self, drift):
        counterpart, original = with_original(drift)
        if counterpart:
            placing.place(counterpart, original)


class OrderCheck(Check):
    """The pages below a page are in another order than the same pages in the other language."""

    name = "order"

    def find(self, trees):
        children = defaultdict(list)
        for row in trees.rows:
            children[row.path[: -Page.steplen]].append(row)
        for row, original in trees.pairs:
            found, wanted = children.get(row.path, []), children.get(original.path, [])
            if common(found, wanted) != common(wanted, found):
                yield Drift(row.pk, f"What is below “{row.title}” is in another order")

    def mend(self, drift):
        counterpart, original = with_original(drift)
        for child in original.get_children() if counterpart else ():
            for same in Page.objects.filter(
                translation_key=child.translation_key, locale_id=counterpart.locale_id
            ):
                placing.place(same, child)


def common(rows, others):
    """Return the translation keys of `rows` that `others` have too, in the order of `rows`."""
    keys = {row.translation_key for row in others}
    return [row.translation_key for row in rows if row.translation_key in keys]


class SlugCheck(Check):
    """The last part of an address is not that of the original, and is not translated either."""

    name = "slug"

    def find(self, trees):
        pages = Page.objects.in_bulk(
            [row.pk for row, original in trees.pairs if row.slug != original.slug]
        )
        for row, original in trees.pairs:
            counterpart = pages.get(row.pk)
            if (
                counterpart
                and naming.shares_slug(counterpart)
                and not naming.has_right_slug(counterpart, original)
            ):
                yield Drift(row.pk, f"“{row.title}” is at {row.slug}, not {original.slug}")

    def mend(self, drift):
        counterpart, original = with_original(drift)
        if counterpart:
            naming.name(counterpart, original)
