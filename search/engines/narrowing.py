"""Narrows hits down by what the reader has chosen, and counts what each further choice would give.

Any of the keys of one facet, all of the facets. A facet's own counts ignore its own choice: an
entry counts there if it fails no other facet than that one.
"""

import numpy as np

ID = np.dtype("<u4")


def pack(ids):
    """Return ids of facet values as bytes, four for each: what `Entry.facet_ids` holds."""
    return np.array(sorted(ids), dtype=ID).tobytes()


def narrow(packed, values, chosen):
    """Return (an array that says which entries pass, {facet: {key: number of entries}}).

    packed: what each entry has, as `pack` makes it. values: {facet: {key: id}} of all there are.
    chosen: {facet: keys}.
    """
    table = Table(packed)
    fails = {
        name: ~table.has_any([values[name][key] for key in keys if key in values[name]])
        for name, keys in chosen.items()
    }
    failures = sum(fails.values(), np.zeros(len(packed), dtype=np.int8))
    passing = failures == 0
    numbers = table.numbers(passing)
    counts = {}
    for name, ids in values.items():
        # What fails nothing, or nothing but this facet.
        own = table.numbers(failures == fails[name]) if name in fails else numbers
        counts[name] = {key: number for key, pk in ids.items() if (number := own.get(pk))}
    return passing, counts


class Table:
    """The facet ids of many entries in one array, and beside it which entry each belongs to."""

    def __init__(self, packed):
        self.size = len(packed)
        self.ids = np.frombuffer(b"".join(packed), dtype=ID)
        lengths = np.fromiter(map(len, packed), dtype=np.int64, count=self.size) // ID.itemsize
        self.owners = np.repeat(np.arange(self.size), lengths)

    def has_any(self, ids):
        """Return an array that says which entries have one of these ids."""
        found = np.zeros(self.size, dtype=bool)
        found[self.owners[np.isin(self.ids, ids)]] = True
        return found

    def numbers(self, counting):
        """Return {id: how many of the entries that count have it}."""
        counted = np.bincount(self.ids[counting[self.owners]])
        found = np.flatnonzero(counted)
        return dict(zip(found.tolist(), counted[found].tolist(), strict=True))
