"""The names of goals, organisations, sectors and techniques in every language."""

from django.utils.functional import cached_property

from cases.models import GoalPage
from home.i18n.locales import language_of
from home.visibility import readable_among_many
from network.models import OrganisationPage, Sector, Technique


class Names:
    """Reads each vocabulary at most once; make a new instance for each batch.

    Pages that are not public have a key but no name, so that a draft's title is found nowhere.
    """

    @cached_property
    def sectors(self):
        return concepts(Sector)

    @cached_property
    def techniques(self):
        return concepts(Technique)

    @cached_property
    def goals(self):
        return PageNames(GoalPage)

    @cached_property
    def organisations(self):
        return PageNames(OrganisationPage, "organisation_type", "size_band")


def concepts(model):
    """Return {translation key: (key, {language: name})} of a vocabulary."""
    found = {}
    for row in model.objects.values_list("translation_key", "key", "locale_id", "name"):
        translation_key, key, locale_id, name = row
        found.setdefault(translation_key, (key, {}))[1][language_of(locale_id)] = name
    return found


class PageNames:
    """The pages of one type by id and by path, and the titles of each in each language.

    extras: {translation key: (values of the fields `extra`)}.
    """

    def __init__(self, model, *extra):
        self.key_by_id, self.key_by_path, self.titles, self.extras = {}, {}, {}, {}
        public = set(readable_among_many(model.objects.all()).values_list("pk", flat=True))
        fields = ("pk", "path", "translation_key", "locale_id", "alias_of_id", "title", *extra)
        for pk, path, key, locale_id, alias_of, title, *values in model.objects.values_list(
            *fields
        ):
            self.key_by_id[pk] = self.key_by_path[path] = key
            titles = self.titles.setdefault(key, {})
            self.extras[key] = tuple(values)
            if pk in public and not alias_of:
                titles[language_of(locale_id)] = title
