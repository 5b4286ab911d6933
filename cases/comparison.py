"""The cases that are compared, which are parameters of the address."""

from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.utils.functional import cached_property

from cases.cards import prepare_cards
from cases.comparison_rows import rows_of

PARAMETER = "case"
MIN_CASES, MAX_CASES = 2, 4
# Limits of what is read from an address: the number of values and the digits of an id.
MAX_VALUES, MAX_DIGITS = 20, 9


@dataclass
class Comparison:
    """The cases of an address; `unknown`: how many values are no public case."""

    cases: list = field(default_factory=list)
    unknown: int = 0

    @property
    def is_too_many(self):
        return len(self.cases) > MAX_CASES

    @property
    def is_too_few(self):
        return len(self.cases) < MIN_CASES

    @cached_property
    def all_rows(self):
        return rows_of(self.cases) if self.cases and not self.is_too_many else []

    @property
    def rows(self):
        """Return the rows in which at least one case has a value."""
        return [row for row in self.all_rows if row.is_known]

    @property
    def unknown_labels(self):
        """Return the labels of the rows in which no case has a value."""
        return [row.label for row in self.all_rows if not row.is_known]


def comparison_of(index, values):
    """Return the Comparison of the values of an address; `index` is the list of cases.

    The values are ids of cases in any language; repeated cases are ignored. Each case gets
    `parameters_without`, the query string of the comparison of the others.
    """
    values = list(dict.fromkeys(values))[:MAX_VALUES]
    ids = [int(value) for value in values if is_id(value)]
    listed = index.listed().prefetch_related("outcomes")
    keys = dict(listed.model.objects.filter(pk__in=ids).values_list("pk", "translation_key"))
    found = {
        case.translation_key: case for case in listed.filter(translation_key__in=keys.values())
    }
    chosen = dict.fromkeys(keys.get(pk) for pk in ids)
    cases = prepare_cards(found[key] for key in chosen if key in found)
    for case in cases:
        case.parameters_without = parameters_of(other for other in cases if other is not case)
    known = sum(is_id(value) and keys.get(int(value)) in found for value in values)
    return Comparison(cases, len(values) - known)


def parameters_of(cases):
    """Return the query string of the comparison of cases."""
    return urlencode([(PARAMETER, case.pk) for case in cases])


def is_id(value):
    return value.isascii() and value.isdigit() and len(value) <= MAX_DIGITS


def chosen_ids(values):
    """Return the ids among the values of an address, which a list shows as chosen."""
    return {int(value) for value in values[:MAX_VALUES] if is_id(value)}
