"""Makes of counts by key what a reader chooses from, in an order that helps."""

from search.choices import CHOICES, FacetName
from search.query import FACETS
from search.results import Chip, Choice, Facet


def facets_of(query, counts, catalogue):
    """Return the Facets that something found has, or that are chosen; choices are keys here."""
    names = [name for name in FACETS if name not in query.fixed]
    found = [facet_of(name, query, counts.get(name, {}), catalogue) for name in names]
    return [facet for facet in found if facet.choices]


def facet_of(name, query, counts, catalogue):
    chosen = query.chosen.get(name, ())
    keys = [*counts, *(key for key in chosen if key not in counts)]
    choices = []
    for key in keys:
        label = catalogue.label(name, key)
        if label is not None:
            written = catalogue.written(name, key)
            choices.append(Choice(written, label, counts.get(key, 0), key in chosen))
    return Facet(name, str(FacetName(name).label), sorted(choices, key=place(name)))


def place(name):
    """Return the key by which the choices of a facet are sorted."""
    if name == FacetName.YEAR:
        return lambda choice: -int(choice.value)
    if name == FacetName.GOAL:
        return lambda choice: (int(choice.value), choice.label)
    if name in CHOICES:
        values = CHOICES[name].values
        return lambda choice: values.index(choice.value)
    return lambda choice: (-choice.count, choice.label)


def chips_of(written, keyed, catalogue):
    """Return a Chip for each choice; `written` has them as the address, `keyed` as keys."""
    chips = []
    for name, values in written.chosen.items():
        for value, key in zip(values, keyed.chosen[name], strict=True):
            label = catalogue.label(name, key) or value
            text = f"{FacetName(name).label}: {label}"
            chips.append(Chip(text, written.without(name, value), f"{name}-{value}"))
    return chips
