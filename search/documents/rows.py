"""Reads relations of many objects as plain rows: instances, which Wagtail would also cluster, cost
ten times as much, and would be most of what indexing a case takes.
"""

from collections import defaultdict


def add_rows(objects, model, wanted):
    """Give each object an attribute `rows`: {relation: named tuples, in the relation's order}.

    wanted: {relation of the model: names of columns}.
    """
    ids = [one.pk for one in objects]
    found = {
        relation: rows_of(model, relation, columns, ids) for relation, columns in wanted.items()
    }
    for one in objects:
        one.rows = {name: rows.get(one.pk, []) for name, rows in found.items()}


def rows_of(model, relation, columns, ids):
    """Return {object id: its rows} of one relation."""
    field = model._meta.get_field(relation)
    back = field.remote_field.name
    rows = field.related_model._default_manager.filter(**{f"{back}__in": ids})
    found = defaultdict(list)
    for row in rows.values_list(back, *columns, named=True):
        found[row[0]].append(row)
    return found
