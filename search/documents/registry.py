"""Which models are indexed, how, and which of their objects everybody may read.

A function that is registered with `indexed` is given an object that everybody may read and the
`Names`, and returns SearchDocuments. A page type without one is indexed by `search.documents.page`.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from wagtail.models import Page

from django.apps import apps

from home.visibility import readable_among_many


@dataclass(frozen=True)
class Source:
    """A model, its function, and a function that returns the queryset of its public objects.

    rows: relations that are read as plain rows, {relation: names of columns}.
    """

    model: type
    documents_of: Callable
    public: Callable
    rows: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def label(self):
        return self.model._meta.label

    def read(self, ids):
        """Return the public objects among these ids, with what their function needs.

        Each has an attribute `rows`: {relation: named tuples, in the relation's order}. Instances,
        which Wagtail would also cluster, cost ten times as much.
        """
        objects = list(self.public().filter(pk__in=ids))
        pks = [one.pk for one in objects]
        found = {name: self.rows_of(name, columns, pks) for name, columns in self.rows.items()}
        for one in objects:
            one.rows = {name: rows[one.pk] for name, rows in found.items()}
        return objects

    def rows_of(self, relation, columns, ids):
        """Return {object id: its rows} of one relation."""
        field = self.model._meta.get_field(relation)
        back = field.remote_field.name
        rows = field.related_model._default_manager.filter(**{f"{back}__in": ids})
        found = defaultdict(list)
        for row in rows.values_list(back, *columns, named=True):
            found[row[0]].append(row)
        return found


_sources = {}


def indexed(model, public=None, prefetch=(), rows=None):
    """Register the decorated function for a model.

    public: returns the queryset of what everybody may read; not needed for pages. prefetch: its
    relations that are read as instances; rows: those that are read as plain rows.
    """

    def register(function):
        def public_pages():
            return readable_among_many(model.objects.all()).prefetch_related(*prefetch)

        _sources[model] = Source(model, function, public or public_pages, rows or {})
        return function

    return register


def sources():
    """Return every Source: those registered, and one for each other page type of the site."""
    from search.documents.page import page_documents

    for model in apps.get_models():
        if issubclass(model, Page) and model is not Page and model not in _sources:
            indexed(model)(page_documents)
    return list(_sources.values())


def source_of(model):
    """Return the Source of a model, or None."""
    return next((source for source in sources() if source.model is model), None)
