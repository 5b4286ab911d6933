"""Copies fields that have one value for all languages from an original to its translations.

These are the numbers, dates, choices, relations and child rows that a page type declares as
wagtail-localize's SynchronizedField. A value that a translator has overridden is not changed.
"""

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.models import SegmentOverride

from django.db import models

from .aliases import copy_values, differing_fields

# The slug is synchronised by `slugs`.
SYNCHRONIZED_ELSEWHERE = {"slug"}


def synchronized_fields_of(model, kind=models.Field):
    """Return the synchronised fields of a model that are instances of the field class `kind`."""
    fields = [
        field.get_field(model)
        for field in get_translatable_fields(model)
        if isinstance(field, SynchronizedField) and field.field_name not in SYNCHRONIZED_ELSEWHERE
    ]
    return [field for field in fields if isinstance(field, kind)]


def synchronized_columns(model):
    """Return the synchronised fields that are columns of the table."""
    return [
        field
        for field in synchronized_fields_of(model)
        if field.concrete and not field.many_to_many
    ]


def overridden(translation):
    """Return the names of the fields that a translator has overridden in this language."""
    paths = SegmentOverride.objects.filter(
        locale_id=translation.locale_id, context__object_id=translation.translation_key
    ).values_list("context__path", flat=True)
    return {path.partition(".")[0] for path in paths}


def synchronize_columns(translation, original, update_fields=None):
    """Copy the synchronised columns of `original`, which has just been saved, to `translation`.

    update_fields: the names of the fields that were saved, or None for all.
    """
    fields = differing_columns(translation, original)
    if update_fields is not None:
        fields = [field for field in fields if {field.name, field.attname} & set(update_fields)]
    if fields:
        copy_values(original, translation, fields)
        translation.save(clean=False)


def differing_columns(translation, original):
    """Return the synchronised columns whose values differ and are not overridden."""
    own = overridden(translation)
    fields = [field for field in synchronized_columns(type(original)) if field.name not in own]
    return differing_fields(original, translation, fields)


def synchronize_relations(translation, original, names):
    """Copy the many-to-many relations `names` of `original` to `translation`."""
    changed = [name for name in names if related(translation, name) != related(original, name)]
    for name in changed:
        setattr(translation, name, getattr(original, name).all())
    if changed:
        translation.save(clean=False)


def synchronize(translation, original):
    """Copy all synchronised fields, from and to pages as they are in the database.

    Translatable text is not changed: a child row with text is added when the translation is
    published.
    """
    synchronize_columns(translation, original)
    synchronize_relations(translation, original, synchronized_relation_names(type(original)))
    changed = [
        synchronize_rows(translation, original, relation)
        for relation in synchronized_child_relations(type(original))
    ]
    if any(changed):
        translation.save(clean=False)


def is_synchronized(translation, original):
    """Return whether all synchronised fields have the same values in both pages."""
    relations = synchronized_relation_names(type(original))
    return (
        not differing_columns(translation, original)
        and all(related(translation, each) == related(original, each) for each in relations)
        and all(
            rows_match(translation, original, relation)
            for relation in synchronized_child_relations(type(original))
        )
    )


def synchronized_relation_names(model):
    return [field.name for field in synchronized_fields_of(model, ParentalManyToManyField)]


def related(page, name):
    return set(getattr(page, name).all())


def synchronized_child_relations(model):
    """Return the relations of a page type to its synchronised or translatable child rows."""
    return [
        relation
        for relation in model._meta.related_objects
        if isinstance(relation.field, ParentalKey)
        and relation.name in translatable_field_names(model)
    ]


def translatable_field_names(model):
    return {field.field_name for field in get_translatable_fields(model)}


def with_relations(model):
    """Return the pages of a model with their synchronised relations prefetched."""
    rows = [relation.get_accessor_name() for relation in synchronized_child_relations(model)]
    return model.objects.prefetch_related(*rows, *synchronized_relation_names(model))


def has_translatable_rows(relation):
    """Return whether the rows of a relation are translatable, each with a translation key."""
    return issubclass(relation.related_model, TranslatableMixin)


def rows_match(translation, original, relation):
    """Return whether the child rows of both pages have the same values, except for text."""
    if not has_translatable_rows(relation):
        return values_of_rows(translation, relation) == values_of_rows(original, relation)
    rows, fields = rows_by_key(original, relation), synchronized_columns(relation.related_model)
    return all(
        key in rows and not differing_fields(rows[key], row, fields)
        for key, row in rows_by_key(translation, relation).items()
    )


def values_of_rows(page, relation):
    """Return the values of the rows of a page, in order, without their ids."""
    fields = [
        field
        for field in relation.related_model._meta.concrete_fields
        if not field.primary_key and field != relation.field and field.name != "sort_order"
    ]
    return [
        [field.get_prep_value(field.value_from_object(row)) for field in fields]
        for row in getattr(page, relation.get_accessor_name()).all()
    ]


def rows_by_key(page, relation):
    rows = getattr(page, relation.get_accessor_name()).all()
    return {row.translation_key: row for row in rows}


def synchronize_rows(translation, original, relation):
    """Copy the rows of `original` to `translation`; return whether any has changed."""
    if rows_match(translation, original, relation):
        return False
    if has_translatable_rows(relation):
        synchronize_translatable_rows(translation, original, relation)
    else:
        original.copy_child_relation(relation.get_accessor_name(), translation)
    return True


def synchronize_translatable_rows(translation, original, relation):
    """Remove rows that the original no longer has, and copy synchronised columns to the others."""
    rows, fields = rows_by_key(original, relation), synchronized_columns(relation.related_model)
    remaining = [
        row
        for row in getattr(translation, relation.get_accessor_name()).all()
        if row.translation_key in rows
    ]
    for row in remaining:
        copy_values(rows[row.translation_key], row, fields)
    setattr(translation, relation.get_accessor_name(), remaining)
