"""Names in every language: of pages, concepts and choices, and the initials of organisations."""

from functools import cache

from django.conf import settings
from django.utils.functional import cached_property
from django.utils.translation import override

from cases.models import GoalPage
from home.i18n.locales import language_of
from home.visibility import readable_among_many
from network.models import OrganisationPage, Sector, Technique
from search.analysed_query import analysis
from search.text.analysis import LANGUAGES
from search.text.tokens import split_words
from search.text.word_lists import is_stop_word

# Of initials: two letters are those of too many organisations.
MIN_LENGTH, MAX_LENGTH = 3, 6


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

    def title(self, key, language):
        """Return the public title of a page in a language, else in another one, else ""."""
        titles = self.titles.get(key, {})
        return titles.get(language) or next(iter(titles.values()), "")


@cache
def labels(choices, key):
    """Return {language: label} of a key; empty for a key that the choices lack."""
    if key not in choices.values:
        return {}
    found = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            found[language] = str(choices(key).label)
    return found


def initials(name):
    """Return the initials by which people call an organisation with a long name, or "".

    The name has three words or more, or two of which the parts of the last count: Blekinge tekniska
    högskola is BTH, and Sveriges lantbruksuniversitet SLU.
    """
    words = [word.surface for word in split_words(name) if not is_function_word(word)]
    if len(words) == 2:
        parts = analysis().forms.swedish.parts(words[1])
        words = [words[0], *(part.surface for part in parts)]
    letters = "".join(word[0] for word in words)
    return letters if MIN_LENGTH <= len(letters) <= MAX_LENGTH else ""


def is_function_word(word):
    """Return whether a word is one such as och, of."""
    return any(is_stop_word(word.surface, word.text, language) for language in LANGUAGES)
