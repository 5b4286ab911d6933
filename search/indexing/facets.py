"""Gives facet values their ids, and writes which entry has which."""

from search.engines.narrowing import pack
from search.models import EntryFacet, FacetValue
from search.query import FACETS

LONGEST = FacetValue._meta.get_field("value").max_length


def values_of(document):
    """Return the facet values of a document as sorted [(facet, key)], cut to the column."""
    return sorted({(name, key[:LONGEST]) for name, key in document.facets})


def ids_of(documents):
    """Return {(facet, key): id} of all values of some SearchDocuments; new ones are written."""
    wanted = {value for document in documents for value in values_of(document)}
    known = read_ids(wanted)
    new = sorted(wanted - known.keys())
    if not new:
        return known
    # Another process may insert the same value at the same time.
    FacetValue.objects.bulk_create(
        [FacetValue(name=name, value=key) for name, key in new], ignore_conflicts=True
    )
    return read_ids(wanted)


def read_ids(wanted):
    rows = FacetValue.objects.filter(value__in={key for _name, key in wanted})
    found = {(name, key): pk for pk, name, key in rows.values_list("pk", "name", "value")}
    return {value: pk for value, pk in found.items() if value in wanted}


def packed(document, ids):
    """Return the packed ids of the values that a reader can choose, as a search reads them."""
    return pack(ids[name, key] for name, key in values_of(document) if name in FACETS)


def write_facets(written, ids):
    """Write the facets of [(saved Entry, SearchDocument)]: insert new ones, delete obsolete ones.

    There are many rows and few differ: they are read first.
    """
    wanted = {
        (entry.pk, ids[value]) for entry, document in written for value in values_of(document)
    }
    rows = EntryFacet.objects.filter(entry__in=[entry.pk for entry, _document in written])
    there = {(entry, value): pk for pk, entry, value in rows.values_list("pk", "entry", "value")}
    gone = [pk for pair, pk in there.items() if pair not in wanted]
    if gone:
        EntryFacet.objects.filter(pk__in=gone).delete()
    new = [EntryFacet(entry_id=pk, value_id=value) for pk, value in wanted - there.keys()]
    EntryFacet.objects.bulk_create(new, ignore_conflicts=True)
