"""Which kinds of things are described, by whom, and what to fetch for many at once.

A describer is given a thing that everybody may read and the `Names`, and returns Descriptions. A
page type without a describer of its own is described by `search.documents.page`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from wagtail.models import Page

from django.apps import apps

from home.visibility import readable_among_many
from search.documents.rows import add_rows


@dataclass(frozen=True)
class Source:
    """A model, how its things are described, and the query set of those that everybody may read.

    rows: what else is read of each thing, see `search.documents.rows`.
    """

    model: type
    describe: Callable
    public: Callable
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def label(self):
        return self.model._meta.label

    def read(self, ids):
        """Return the things of these ids that everybody may read, ready to be described."""
        things = list(self.public().filter(pk__in=ids))
        add_rows(things, self.model, self.rows)
        return things


_sources = {}


def describes(model, public=None, prefetch=(), rows=None):
    """Register the decorated function as the describer of a model.

    `public` returns the query set of what everybody may read; pages need none. `prefetch` is read
    with them as objects, and `rows` as plain rows where there are thousands.
    """

    def register(function):
        def public_pages():
            return readable_among_many(model.objects.all()).prefetch_related(*prefetch)

        _sources[model] = Source(model, function, public or public_pages, rows or {})
        return function

    return register


def sources():
    """Return every Source: those registered, and one for each other page type of the site."""
    from search.documents.page import describe_page

    for model in apps.get_models():
        if issubclass(model, Page) and model is not Page and model not in _sources:
            describes(model)(describe_page)
    return list(_sources.values())


def source_of(model):
    """Return the Source of a model, or None."""
    return next((source for source in sources() if source.model is model), None)
