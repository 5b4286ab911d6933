"""Pages that are missing in a language, and pages that have outlived their original."""

from wagtail.models import PageLogEntry

from home.i18n.sync.counterparts import make_counterparts, source_locale_id

from .check import Check, Drift, page

# What the history of a page says that was made for an original.
MADE_FOR_AN_ORIGINAL = [
    "wagtail.copy_for_translation",
    "wagtail.create_alias",
    "wagtail.convert_alias",
]


class MissingCheck(Check):
    """A page in the site's own language has no counterpart in another."""

    name = "missing"

    def find(self, trees):
        for key, row in trees.originals.items():
            for locale_id, language in trees.following.items():
                if (key, locale_id) not in trees.by_key:
                    yield Drift(row.pk, f"“{row.title}” is missing in {language}")

    def mend(self, drift):
        original = page(drift)
        if original:
            make_counterparts(original)


class OrphanCheck(Check):
    """A page that was made for an original, which is gone.

    A page that was written in another language than the site's own is none.
    """

    name = "orphan"

    def find(self, trees):
        source = source_locale_id()
        alone = {
            row.pk: row
            for row in trees.rows
            if row.locale_id != source and row.translation_key not in trees.originals
        }
        made = PageLogEntry.objects.filter(page__in=alone, action__in=MADE_FOR_AN_ORIGINAL)
        for pk in sorted(set(made.values_list("page", flat=True))):
            yield Drift(pk, f"“{alone[pk].title}” has outlived its original")

    def mend(self, drift):
        orphan = page(drift)
        if orphan:
            orphan.delete()
