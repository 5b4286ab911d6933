"""Lets a thing be found by what it is called in another language."""

from wagtail.models import Page

from home.i18n.locales import language_of
from home.visibility import readable


def add_translations(model, descriptions):
    """Give each Description of a page the titles and summaries of the page's translations."""
    if not issubclass(model, Page):
        return
    whole = [description for description in descriptions if not description.anchor]
    fields = ["translation_key", "locale_id", "title"]
    if any(field.name == "summary" for field in model._meta.fields):
        fields.append("summary")
    keys = {description.translation_key for description in whole}
    translations = readable(model.objects.filter(translation_key__in=keys, alias_of=None))
    found = {}
    for key, locale_id, *words in translations.values_list(*fields):
        found.setdefault(key, []).append((language_of(locale_id), words))
    for description in whole:
        for language, words in found.get(description.translation_key, ()):
            if language != description.language:
                description.other.setdefault(language, []).extend(filter(None, words))
