"""Reads what belongs to many things at once as plain rows: a model's instance costs ten times one.

A page's own relations, prefetched, would be most of what describing it takes.
"""

from collections import defaultdict


def add_rows(things, model, wanted):
    """Give each of the things `rows`: {relation: its rows, in their own order}.

    wanted: {relation of the model: names of columns}; each row is a tuple with these names.
    """
    ids = [thing.pk for thing in things]
    found = {
        relation: rows_of(model, relation, columns, ids) for relation, columns in wanted.items()
    }
    for thing in things:
        thing.rows = {name: rows.get(thing.pk, []) for name, rows in found.items()}


def rows_of(model, relation, columns, ids):
    """Return {id of a thing: its rows} of one relation."""
    field = model._meta.get_field(relation)
    back = field.remote_field.name
    rows = field.related_model._default_manager.filter(**{f"{back}__in": ids})
    found = defaultdict(list)
    for row in rows.values_list(back, *columns, named=True):
        found[row[0]].append(row)
    return found
