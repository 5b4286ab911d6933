"""Gives the values of facets their ids, and writes which entry has which."""

from django.db import connection

from search.engines.narrowing import pack
from search.models import EntryFacet, FacetValue
from search.query import FACETS

INSERT = f"""
    INSERT INTO {EntryFacet._meta.db_table} (entry_id, value_id) VALUES (%s, %s)
    ON CONFLICT DO NOTHING
"""  # noqa: S608 - made of constants
LONGEST = FacetValue._meta.get_field("value").max_length


def values_of(description):
    """Return the values of a Description as sorted [(facet, key)], each of a length that fits."""
    return sorted({(name, key[:LONGEST]) for name, key in description.facets})


def ids_of(descriptions):
    """Return {(facet, key): id} of all values of some Descriptions; new ones are written."""
    wanted = {value for description in descriptions for value in values_of(description)}
    known = read_ids(wanted)
    new = sorted(wanted - known.keys())
    if not new:
        return known
    # Another process may write the same value now.
    FacetValue.objects.bulk_create(
        [FacetValue(name=name, value=key) for name, key in new], ignore_conflicts=True
    )
    return read_ids(wanted)


def read_ids(wanted):
    rows = FacetValue.objects.filter(value__in={key for _name, key in wanted})
    found = {(name, key): pk for pk, name, key in rows.values_list("pk", "name", "value")}
    return {value: pk for value, pk in found.items() if value in wanted}


def packed(description, ids):
    """Return what a search reads: the ids of the values by which a reader narrows down."""
    return pack(ids[name, key] for name, key in values_of(description) if name in FACETS)


def write_facets(described, ids):
    """Write the facets of [(saved Entry, Description)]: what is new, and without what is gone.

    There are many of them and few differ, so that they are read first and written as plain rows.
    """
    wanted = {
        (entry.pk, ids[value])
        for entry, description in described
        for value in values_of(description)
    }
    rows = EntryFacet.objects.filter(entry__in=[entry.pk for entry, _description in described])
    there = {(entry, value): pk for pk, entry, value in rows.values_list("pk", "entry", "value")}
    gone = [pk for pair, pk in there.items() if pair not in wanted]
    if gone:
        EntryFacet.objects.filter(pk__in=gone).delete()
    with connection.cursor() as cursor:
        cursor.executemany(INSERT, sorted(wanted - there.keys()))
