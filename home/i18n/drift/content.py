"""Checks of content: of aliases, of synchronised fields and of translation sources."""

from wagtail.models import Page

from home.i18n.sync import aliases, sources, synchronized_fields
from home.i18n.sync.counterparts import source_locale_id

from .base import Check, Drift, page_and_original, page_of


class AliasContentCheck(Check):
    """The content of an alias differs from that of its source."""

    name = "content"

    def find(self, trees):
        for alias in Page.objects.filter(alias_of__isnull=False).specific().iterator():
            source = type(alias).objects.get(pk=alias.alias_of_id)
            fields = aliases.content_fields(type(alias))
            names = [field.name for field in aliases.differing_fields(source, alias, fields)]
            if names:
                yield Drift(alias.pk, f"“{alias.title}” differs in {', '.join(names)}")

    def repair(self, drift):
        alias = page_of(drift)
        if alias and alias.alias_of_id:
            aliases.update_alias(alias, alias.alias_of.specific)


class TranslationCheck(Check):
    """Base class of checks of the translations of live pages."""

    def find(self, trees):
        translations = [row.pk for row, original in trees.pairs if not row.alias_of_id]
        for pk in translations:
            translation = Page.objects.get(pk=pk).specific
            original = type(translation).objects.get(
                translation_key=translation.translation_key, locale_id=source_locale_id()
            )
            if original.live and self.is_drift(translation, original):
                yield Drift(pk, f"“{translation.title}” {self.text}")

    def is_drift(self, translation, original):
        raise NotImplementedError


class SynchronizedFieldCheck(TranslationCheck):
    """A synchronised field of a translation has another value than in the original."""

    name = "synchronized"
    text = "differs from its original in fields that are not translated"

    def is_drift(self, translation, original):
        return not synchronized_fields.is_synchronized(translation, original)

    def repair(self, drift):
        translation, original = page_and_original(drift)
        if translation:
            synchronized_fields.synchronize(translation, original)


class OutdatedCheck(TranslationCheck):
    """The original has changed, and its TranslationSource has not been updated."""

    name = "outdated"
    text = "is listed as current although its original has changed"

    def is_drift(self, translation, original):
        source = sources.source_of(original)
        return bool(source) and not sources.is_current(source, original)

    def repair(self, drift):
        _translation, original = page_and_original(drift)
        if original:
            sources.update_translations(original)
