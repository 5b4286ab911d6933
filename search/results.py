"""What a search has found, ready to be shown: entries, choices, pages and suggestions."""

from dataclasses import dataclass, field

from django.core.paginator import Page, Paginator

from search.models import Entry
from search.quotation import Quotation


@dataclass
class Result:
    """An entry as it is shown: title and passage are safe HTML with <mark> around what matched."""

    entry: Entry
    title: str
    passage: str
    type_label: str
    score: float = 0.0
    legs: tuple[str, ...] = ()

    @property
    def is_by_meaning(self):
        """Return whether no word has brought it, only what it means."""
        return self.legs == ("meaning",)


@dataclass
class Choice:
    """A key of a facet: what it is called, how many results it would give, whether it is chosen.

    `value` is the key as an address has it.
    """

    value: str
    label: str
    count: int
    is_chosen: bool = False


@dataclass
class Facet:
    """A way to narrow the results down, with the keys that something has."""

    name: str
    label: str
    choices: list[Choice]

    @property
    def chosen(self):
        return [choice for choice in self.choices if choice.is_chosen]

    def leads_on(self, total):
        """Return whether a choice would leave fewer than all of so many results."""
        return len(self.choices) > 1 or any(choice.count < total for choice in self.choices)


@dataclass
class Chip:
    """A choice that is made, and the address of the same search without it.

    `choice` is the id of its box among the filters.
    """

    label: str
    parameters: str
    choice: str


@dataclass
class SearchResults:
    """Everything that the search page and the JSON show.

    suggestion: a likelier spelling where nothing has a word as typed; it has been looked for as
    well. engine: which engine answered. quotation: the passage that answers a question. left_out:
    words that were not looked for, because too much has them.
    """

    query: object
    results: list[Result]
    total: int
    facets: list[Facet] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    suggestion: str = ""
    engine: str = ""
    quotation: Quotation | None = None
    left_out: list[str] = field(default_factory=list)

    @property
    def narrowing(self):
        """Return the facets that can narrow the results down, or that have done so."""
        return [facet for facet in self.facets if facet.chosen or facet.leads_on(self.total)]

    @property
    def suggestion_parameters(self):
        """Return the query string of the same search, spelled as suggested."""
        return self.query.parameters(text=self.suggestion)

    @property
    def pages(self):
        """Return how many pages of results there are, at least one."""
        return max(1, -(-self.total // self.query.per_page))

    @property
    def first(self):
        return min((self.query.page - 1) * self.query.per_page + 1, self.total)

    @property
    def last(self):
        return min(self.query.page * self.query.per_page, self.total)


class ResultsPaginator(Paginator):
    """A paginator over one page of results that the engine has already cut."""

    def __init__(self, results):
        super().__init__(results.results, results.query.per_page)
        # Overrides the cached property, which would count the results of this page alone.
        self.__dict__["count"] = results.total


def page_of_results(results):
    """Return SearchResults as the django.core.paginator.Page that the list templates take."""
    return Page(results.results, results.query.page, ResultsPaginator(results))
