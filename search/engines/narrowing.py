"""Filters matches by facets and counts what each further choice would leave.

The keys of one facet are alternatives (OR), the facets are combined (AND). A facet is counted
without its own selection: an entry counts if it fails no facet but that one.
"""

import numpy as np

ID = np.dtype("<u4")


def pack(ids):
    """Return ids of facet values as bytes, four for each, as `Entry.facet_ids` holds them."""
    return np.array(sorted(ids), dtype=ID).tobytes()


def narrow(packed, values, chosen):
    """Return (a boolean array of the entries that pass, {facet: {key: number of entries}}).

    packed: the facets of each entry, as returned by `pack`. values: {facet: {key: id}} of all
    values. chosen: {facet: keys}.
    """
    table = FacetTable(packed)
    failed = {
        name: ~table.has_any([values[name][key] for key in keys if key in values[name]])
        for name, keys in chosen.items()
    }
    failures = sum(failed.values(), np.zeros(len(packed), dtype=np.int8))
    passing = failures == 0
    numbers = table.numbers(passing)
    counts = {}
    for name, ids in values.items():
        own = table.numbers(failures == failed[name]) if name in failed else numbers
        counts[name] = {key: number for key, pk in ids.items() if (number := own.get(pk))}
    return passing, counts


class FacetTable:
    """The facet ids of many entries in one array, and in another the entry of each of them."""

    def __init__(self, packed):
        self.size = len(packed)
        self.ids = np.frombuffer(b"".join(packed), dtype=ID)
        lengths = np.fromiter(map(len, packed), dtype=np.int64, count=self.size) // ID.itemsize
        self.owners = np.repeat(np.arange(self.size), lengths)

    def has_any(self, ids):
        """Return a boolean array of the entries that have one of these ids."""
        found = np.zeros(self.size, dtype=bool)
        found[self.owners[np.isin(self.ids, ids)]] = True
        return found

    def numbers(self, is_counted):
        """Return {id: in how many of the counted entries}; is_counted is a boolean array."""
        counted = np.bincount(self.ids[is_counted[self.owners]])
        found = np.flatnonzero(counted)
        return dict(zip(found.tolist(), counted[found].tolist(), strict=True))
