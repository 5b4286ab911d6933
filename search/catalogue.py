"""What the keys of facets are called, and how they are written in an address.

Goals and organisations are kept by their translation keys, which no address should show: there a
goal is its number and an organisation the last part of its own address.
"""

from django.utils.functional import cached_property

from cases.choices import Phase
from cases.models import GoalPage
from home.locales import locale_id_of
from network.choices import OrganisationType
from network.models import OrganisationPage, Sector, Technique
from search.choices import EntryType, FacetName

CHOICES = {
    FacetName.TYPE: EntryType,
    FacetName.PHASE: Phase,
    FacetName.ORGANISATION_TYPE: OrganisationType,
}
CONCEPTS = {FacetName.SECTOR: Sector, FacetName.TECHNIQUE: Technique}
PAGES = {FacetName.GOAL: (GoalPage, "number"), FacetName.ORGANISATION: (OrganisationPage, "slug")}


class Catalogue:
    """The names of all facet values in one language; four short queries, each made when needed."""

    def __init__(self, language):
        self.locale_id = locale_id_of(language)

    @cached_property
    def goal(self):
        return self.pages(*PAGES[FacetName.GOAL])

    @cached_property
    def organisation(self):
        return self.pages(*PAGES[FacetName.ORGANISATION])

    @cached_property
    def sector(self):
        return self.concepts(Sector)

    @cached_property
    def technique(self):
        return self.concepts(Technique)

    def pages(self, model, written):
        """Return {key: (name, as written in an address)} of the public pages of a model."""
        found = {}
        rows = model.objects.live().public().values_list(
            "translation_key", "locale_id", "title", written
        )
        for key, locale_id, title, value in rows:
            if key.hex not in found or locale_id == self.locale_id:
                found[key.hex] = (title, str(value))
        return found

    def concepts(self, model):
        """Return {key: (name, key)} of a vocabulary."""
        found = {}
        for key, locale_id, name in model.objects.values_list("key", "locale_id", "name"):
            if key not in found or locale_id == self.locale_id:
                found[key] = (name, key)
        return found

    def label(self, name, key):
        """Return what a key is called, or None where it is the key of nothing public."""
        if name in CHOICES:
            return str(CHOICES[name](key).label) if key in CHOICES[name].values else None
        if name == FacetName.YEAR:
            return key if key.isdigit() else None
        return getattr(self, name).get(key, (None, None))[0]

    def written(self, name, key):
        """Return a key as an address has it."""
        return getattr(self, name).get(key, (None, key))[1] if name in PAGES else key

    def keys(self, chosen):
        """Return {facet: keys} of choices as an address has them; unknown ones stay as they are."""
        return {name: tuple(self.key(name, value) for value in chosen[name]) for name in chosen}

    def key(self, name, value):
        if name not in PAGES:
            return value
        named = getattr(self, name)
        if value in named:
            return value
        return next((key for key, (_title, written) in named.items() if written == value), value)
