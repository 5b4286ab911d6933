"""Narrows hits down by what the reader has chosen, and counts what each further choice would give.

Any of the keys of one facet, all of the facets. A facet's own counts ignore its own choice: an
entry counts there if it fails no other facet than that one.
"""

from collections import defaultdict


def narrow(ids, allowed):
    """Return (ids that pass, {facet: ids that fail that facet alone}), both in order.

    `allowed` is {facet: set of the entry ids that have one of the chosen keys}.
    """
    if not allowed:
        return list(ids), {}
    passing, near = [], {name: [] for name in allowed}
    sets = list(allowed.items())
    for entry_id in ids:
        failed = [name for name, members in sets if entry_id not in members]
        if not failed:
            passing.append(entry_id)
        elif len(failed) == 1:
            near[failed[0]].append(entry_id)
    return passing, near


def add_up(rows):
    """Return {facet: {key: number}} of (facet, key, number) rows; numbers of one key add up."""
    counts = defaultdict(lambda: defaultdict(int))
    for name, value, number in rows:
        counts[name][value] += number
    return {name: dict(values) for name, values in counts.items()}
