"""The results of a search, ready to be shown."""

from dataclasses import dataclass, field

from django.core.paginator import Page, Paginator

from search.models import Entry


@dataclass
class Result:
    """An entry as it is shown; title and passage are safe HTML with <mark> around matched words.

    matched_by: the retrievers that found it; see `search.engines.engine`. is_pinned: whether the
    editors show it first for these words.
    """

    entry: Entry
    title: str
    passage: str
    type_label: str
    score: float = 0.0
    matched_by: tuple[str, ...] = ()
    is_pinned: bool = False

    @property
    def is_semantic_only(self):
        """Return whether the entry has none of the words."""
        return self.matched_by == ("semantic",)


@dataclass
class Choice:
    """A value of a facet as the URL has it, its label, and how many results it would leave."""

    value: str
    label: str
    count: int
    is_chosen: bool = False


@dataclass
class Facet:
    """A facet with the values that occur among the results or are chosen."""

    name: str
    label: str
    choices: list[Choice]

    @property
    def chosen(self):
        return [choice for choice in self.choices if choice.is_chosen]

    def narrows(self, total):
        """Return whether any choice would leave fewer than all `total` results."""
        return len(self.choices) > 1 or any(choice.count < total for choice in self.choices)


@dataclass
class Chip:
    """A chosen value, the query string without it, and the id of its checkbox (`choice`)."""

    label: str
    parameters: str
    choice: str


@dataclass
class SearchResults:
    """Everything that the search page and the JSON show.

    suggestion: the corrected spelling, which was searched for as well. engine: the name of the
    engine that answered. ignored: words that were not searched for because they are too common.
    unmatched: words that no entry has.
    """

    query: object
    results: list[Result]
    total: int
    facets: list[Facet] = field(default_factory=list)
    chips: list[Chip] = field(default_factory=list)
    suggestion: str = ""
    engine: str = ""
    ignored: list[str] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)
    is_mostly_unmatched: bool = False

    @property
    def narrowing(self):
        """Return the facets that can narrow the results down, or have done so."""
        return [facet for facet in self.facets if facet.chosen or facet.narrows(self.total)]

    @property
    def suggestion_parameters(self):
        """Return the query string of the same search with the corrected spelling."""
        return self.query.parameters(text=self.suggestion)

    @property
    def pages(self):
        """Return the number of pages of results, at least one."""
        return max(1, -(-self.total // self.query.per_page))

    @property
    def first(self):
        """Return the number of the first result on this page."""
        return min((self.query.page - 1) * self.query.per_page + 1, self.total)


class ResultsPaginator(Paginator):
    """A paginator over one page of results that the engine has already cut."""

    def __init__(self, results):
        super().__init__(results.results, results.query.per_page)
        # Overrides the cached property, which would count the results of this page alone.
        self.__dict__["count"] = results.total


def page_of_results(results):
    """Return SearchResults as the django.core.paginator.Page that the list templates take."""
    return Page(results.results, results.query.page, ResultsPaginator(results))
