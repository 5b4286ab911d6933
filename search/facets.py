"""Facets of the results: labels of their values, counts in a useful order, and removable chips.

Goals and organisations are indexed by translation key, which no URL should show: in a URL a goal is
its number and an organisation its slug.
"""

from django.utils.functional import cached_property

from cases.models import GoalPage
from home.i18n.locales import locale_id_of
from network.models import OrganisationPage, Sector, Technique
from search.choices import CHOICES, EntryType, FacetName
from search.documents.document import key_of_page
from search.models import Entry
from search.query import FACETS
from search.results import Chip, Choice, Facet

PAGES = (FacetName.GOAL, FacetName.ORGANISATION)


class FacetLabels:
    """The labels of all facet values in one language, read when they are needed."""

    def __init__(self, language):
        self.locale_id = locale_id_of(language)

    @cached_property
    def named(self):
        """Return {facet: {key: (label, value in a URL)}}."""
        return {
            FacetName.GOAL: self.pages(GoalPage, EntryType.GOAL, "number"),
            FacetName.ORGANISATION: self.pages(OrganisationPage, EntryType.ORGANISATION, "slug"),
            FacetName.SECTOR: self.concepts(Sector),
            FacetName.TECHNIQUE: self.concepts(Technique),
        }

    def pages(self, model, entry_type, field):
        """Return {key: (title, value of a field)} of the pages that have an entry: public ones."""
        public = Entry.objects.filter(type=entry_type).values("object_id")
        rows = model.objects.filter(pk__in=public)
        rows = rows.values_list("translation_key", "locale_id", "title", field)
        return self.in_language(
            (key_of_page(key), locale_id, (title, str(value)))
            for key, locale_id, title, value in rows
        )

    def concepts(self, model):
        """Return {key: (name, key)} of a vocabulary."""
        rows = model.objects.values_list("key", "locale_id", "name")
        return self.in_language((key, locale_id, (name, key)) for key, locale_id, name in rows)

    def in_language(self, rows):
        """Return {key: value} of (key, locale id, value), in this language where there is one."""
        found = {}
        for key, locale_id, value in rows:
            if key not in found or locale_id == self.locale_id:
                found[key] = value
        return found

    def organisations(self):
        """Return the names of all organisations, in every language that has its own."""
        return [name for name, _written in self.named[FacetName.ORGANISATION].values()]

    def label(self, name, key):
        """Return the label of a key, or None if it belongs to nothing public."""
        if name in CHOICES:
            return str(CHOICES[name](key).label) if key in CHOICES[name].values else None
        if name == FacetName.YEAR:
            return key if key.isascii() and key.isdigit() else None
        return self.named[name].get(key, (None, None))[0]

    def url_value(self, name, key):
        """Return the value that stands for a key in a URL."""
        return self.named[name].get(key, (None, key))[1] if name in PAGES else key

    def keys(self, chosen):
        """Return {facet: keys} of values in a URL; unknown values stay as they are."""
        return {name: tuple(self.key(name, value) for value in chosen[name]) for name in chosen}

    def key(self, name, value):
        """Return the key that a value in a URL stands for."""
        if name not in PAGES:
            return value
        named = self.named[name]
        if value in named:
            return value
        return next((key for key, (_label, own) in named.items() if own == value), value)


def facets_of(query, counts, labels):
    """Return the Facets with a value that was counted or is chosen; the query has keys."""
    names = [name for name in FACETS if name not in query.fixed]
    found = [facet_of(name, query, counts.get(name, {}), labels) for name in names]
    return [facet for facet in found if facet.choices]


def facet_of(name, query, counts, labels):
    chosen = query.chosen.get(name, ())
    keys = [*counts, *(key for key in chosen if key not in counts)]
    choices = []
    for key in keys:
        label = labels.label(name, key)
        if label is not None:
            value = labels.url_value(name, key)
            choices.append(Choice(value, label, counts.get(key, 0), key in chosen))
    return Facet(name, str(FacetName(name).label), sorted(choices, key=sort_key(name)))


def sort_key(name):
    """Return the sort key function for the choices of a facet."""
    if name == FacetName.YEAR:
        return lambda choice: -int(choice.value)
    if name == FacetName.GOAL:
        return lambda choice: (int(choice.value), choice.label)
    if name in CHOICES:
        values = CHOICES[name].values
        return lambda choice: values.index(choice.value)
    return lambda choice: (-choice.count, choice.label)


def chips_of(query, keyed, labels):
    """Return a Chip for each choice; `query` has the values of the URL, `keyed` has keys."""
    chips = []
    for name, values in query.chosen.items():
        for value, key in zip(values, keyed.chosen[name], strict=True):
            text = f"{FacetName(name).label}: {labels.label(name, key) or value}"
            chips.append(Chip(text, query.without(name, value), f"{name}-{value}"))
    return chips
