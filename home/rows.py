"""Fetches the rows of a page, of many kinds, in one query."""

from django.db.models import BigAutoField, ForeignKey, IntegerField, TextField, Value
from django.db.models.functions import JSONObject


def rows_of(page, *names):
    """Return {name: [row]} for the child relations `names` of `page`, each in its order.

    The rows are instances of their models; what they point at is not fetched. A page that is being
    edited, as in a preview, has its rows in memory already.
    """
    if set(names) & set(getattr(page, "_cluster_related_objects", {})):
        return {name: list(getattr(page, name).all()) for name in names}
    relations = {name: page._meta.get_field(name) for name in names}
    parts = [encoded(relation, page.pk, name) for name, relation in relations.items()]
    rows = {name: [] for name in names}
    for name, values in parts[0].union(*parts[1:], all=True):
        rows[name].append(decoded(relations[name].related_model, values))
    return {name: sorted(found, key=by_order) for name, found in rows.items()}


def by_order(row):
    return row.sort_order or 0, row.pk


def encoded(relation, page_id, name):
    """Return a query for the rows of one relation: (name, values as JSON)."""
    model = relation.related_model
    return (
        model.objects.filter(**{relation.field.attname: page_id})
        .order_by()
        .values_list(Value(name, output_field=TextField()), as_json(model))
    )


def as_json(model):
    """Return the expression for all fields of a row, which `decoded` reads."""
    return JSONObject(**{field.attname: field.attname for field in model._meta.concrete_fields})


def decoded(model, values):
    """Return an instance of `model` from its values as JSON."""
    fields = {field.attname: field for field in model._meta.concrete_fields}
    return model.from_db(
        None, list(fields), [python(fields[name], values[name]) for name in fields]
    )


def python(field, value):
    """Return a value of JSON as the field holds it: a date, a decimal, an id."""
    if isinstance(field, ForeignKey):
        field = field.target_field
    if isinstance(field, BigAutoField | IntegerField):
        return value
    return field.to_python(value)
