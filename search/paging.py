"""Gives results the shape in which the site's lists are paged."""

from django.core.paginator import Page, Paginator


class ResultsPaginator(Paginator):
    """A paginator that is told how many there are; the engine has cut the page already."""

    def __init__(self, results):
        super().__init__(results.results, results.query.per_page)
        self.__dict__["count"] = results.total


def pages_of(results):
    """Return the Page of SearchResults, for the templates that the lists of the site share."""
    return Page(results.results, results.query.page, ResultsPaginator(results))
