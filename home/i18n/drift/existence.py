"""Checks for missing counterparts, and for counterparts whose original was deleted."""

from wagtail.models import PageLogEntry

from home.i18n.sync.counterparts import create_counterparts, source_locale_id

from .base import Check, Drift, page_of

# Log actions in the history of pages that were created from an original.
COPY_ACTIONS = [
    "wagtail.copy_for_translation",
    "wagtail.create_alias",
    "wagtail.convert_alias",
]


class MissingCheck(Check):
    """A page in the site's own language has no counterpart in another."""

    name = "missing"

    def find(self, trees):
        for key, row in trees.originals.items():
            for locale_id, language in trees.synchronized_locales.items():
                if (key, locale_id) not in trees.by_key:
                    yield Drift(row.pk, f"“{row.title}” is missing in {language}")

    def repair(self, drift):
        original = page_of(drift)
        if original:
            create_counterparts(original)


class OrphanCheck(Check):
    """A page was created from an original that is deleted.

    A page that was written in another language than the site's own is no orphan.
    """

    name = "orphan"

    def find(self, trees):
        source = source_locale_id()
        candidates = {
            row.pk: row
            for row in trees.rows
            if row.locale_id != source and row.translation_key not in trees.originals
        }
        created = PageLogEntry.objects.filter(page__in=candidates, action__in=COPY_ACTIONS)
        for pk in sorted(set(created.values_list("page", flat=True))):
            yield Drift(
                pk, f"“{candidates[pk].title}” was created from an original that is deleted"
            )

    def repair(self, drift):
        orphan = page_of(drift)
        if orphan:
            orphan.delete()
