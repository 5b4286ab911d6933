"""Adds the titles and summaries of translations, by which a page is found as well."""

from wagtail.models import Page

from home.i18n.locales import language_of
from home.visibility import readable


def add_translations(model, documents):
    """Give each SearchDocument of a page the titles and summaries of the page's translations."""
    if not issubclass(model, Page):
        return
    whole = [document for document in documents if not document.anchor]
    fields = ["translation_key", "locale_id", "title"]
    if any(field.name == "summary" for field in model._meta.fields):
        fields.append("summary")
    keys = {document.translation_key for document in whole}
    translations = readable(model.objects.filter(translation_key__in=keys, alias_of=None))
    found = {}
    for key, locale_id, *words in translations.values_list(*fields):
        found.setdefault(key, []).append((language_of(locale_id), words))
    for document in whole:
        for language, words in found.get(document.translation_key, ()):
            if language != document.language:
                document.other.setdefault(language, []).extend(filter(None, words))
