"""Checks of parents, the order of siblings, and slugs."""

from collections import defaultdict

from wagtail.models import Page

from home.i18n.sync import slugs, tree_position

from .base import Check, Drift, page_and_original


class ParentCheck(Check):
    """The parent of a counterpart is not the counterpart of its original's parent."""

    name = "parent"

    def find(self, trees):
        for row, original in trees.pairs:
            parent, wanted = trees.parent_of(row), trees.parent_of(original)
            if wanted and (parent is None or parent.translation_key != wanted.translation_key):
                yield Drift(row.pk, f"“{row.title}” is not below “{wanted.title}”")

    def repair(self, drift):
        counterpart, original = page_and_original(drift)
        if counterpart:
            tree_position.synchronize_position(counterpart, original)


class OrderCheck(Check):
    """The children of a counterpart are in another order than those of its original."""

    name = "order"

    def find(self, trees):
        children = defaultdict(list)
        for row in trees.rows:
            children[row.path[: -Page.steplen]].append(row)
        for row, original in trees.pairs:
            found, wanted = children.get(row.path, []), children.get(original.path, [])
            if common(found, wanted) != common(wanted, found):
                yield Drift(row.pk, f"What is below “{row.title}” is in another order")

    def repair(self, drift):
        counterpart, original = page_and_original(drift)
        for child in original.get_children() if counterpart else ():
            for child_counterpart in Page.objects.filter(
                translation_key=child.translation_key, locale_id=counterpart.locale_id
            ):
                tree_position.synchronize_position(child_counterpart, child)


def common(rows, others):
    """Return the translation keys that `others` has too, in the order of `rows`."""
    keys = {row.translation_key for row in others}
    return [row.translation_key for row in rows if row.translation_key in keys]


class SlugCheck(Check):
    """The slug of a counterpart differs from that of its original, and is not translated."""

    name = "slug"

    def find(self, trees):
        pages = Page.objects.in_bulk(
            [row.pk for row, original in trees.pairs if row.slug != original.slug]
        )
        for row, original in trees.pairs:
            counterpart = pages.get(row.pk)
            if (
                counterpart
                and slugs.has_synchronized_slug(counterpart)
                and not slugs.slug_matches(counterpart, original)
            ):
                yield Drift(row.pk, f"“{row.title}” is at {row.slug}, not {original.slug}")

    def repair(self, drift):
        counterpart, original = page_and_original(drift)
        if counterpart:
            slugs.synchronize_slug(counterpart, original)
