"""What pages say: aliases, what translations share, and whether it is known that they are old."""

from wagtail.models import Page

from home.i18n.sync import following, sharing, sources
from home.i18n.sync.counterparts import source_locale_id

from .check import Check, Drift, page, with_original


class AliasContentCheck(Check):
    """An alias says something else than its source."""

    name = "content"

    def find(self, trees):
        for alias in Page.objects.filter(alias_of__isnull=False).specific().iterator():
            source = type(alias).objects.get(pk=alias.alias_of_id)
            fields = following.content_fields(type(alias))
            names = [field.name for field in following.differing(source, alias, fields)]
            if names:
                yield Drift(alias.pk, f"“{alias.title}” differs in {', '.join(names)}")

    def mend(self, drift):
        alias = page(drift)
        if alias and alias.alias_of_id:
            following.update_alias(alias, alias.alias_of.specific)


class TranslationCheck(Check):
    """Looks at the translations of public pages."""

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


class SharedCheck(TranslationCheck):
    """A translation has another value where both languages are to have the same."""

    name = "shared"
    text = "does not share what it has to share with its original"

    def is_drift(self, translation, original):
        return not sharing.is_shared(translation, original)

    def mend(self, drift):
        translation, original = with_original(drift)
        if translation:
            sharing.share(translation, original)


class OutdatedCheck(TranslationCheck):
    """It is not known that the original has changed since it was sent for translation."""

    name = "outdated"
    text = "is called current, and its original has changed"

    def is_drift(self, translation, original):
        source = sources.source_of(original)
        return bool(source) and not sources.is_current(source, original)

    def mend(self, drift):
        _translation, original = with_original(drift)
        if original:
            sources.update(original)
