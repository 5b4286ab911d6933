"""Copies what a translation shares with its original: numbers, dates, choices, relations, rows.

Which fields those are is said by the page types, in wagtail-localize's way (SynchronizedField). A
value that a translator has overridden for the language is left alone.
"""

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField, get_translatable_fields
from wagtail_localize.models import SegmentOverride

from django.db import models

from .following import copy_values, differing

# Names and places of pages have modules of their own: naming and placing.
NOT_SHARED_HERE = {"slug"}


def shared_fields(model, kind=models.Field):
    """Return the fields of a model, of one kind, that have one value for all languages."""
    fields = [
        field.get_field(model)
        for field in get_translatable_fields(model)
        if isinstance(field, SynchronizedField) and field.field_name not in NOT_SHARED_HERE
    ]
    return [field for field in fields if isinstance(field, kind)]


def shared_values(model):
    """Return the shared fields that are columns of the table."""
    return [field for field in shared_fields(model) if field.concrete and not field.many_to_many]


def overridden(translation):
    """Return the names of the fields whose values a translator has chosen for this language."""
    paths = SegmentOverride.objects.filter(
        locale_id=translation.locale_id, context__object_id=translation.translation_key
    ).values_list("context__path", flat=True)
    return {path.partition(".")[0] for path in paths}


def share_values(translation, original, update_fields=None):
    """Save the shared columns of `original`, as it has just been saved, in `translation`."""
    fields = values_to_share(translation, original)
    if update_fields is not None:
        fields = [field for field in fields if {field.name, field.attname} & set(update_fields)]
    if fields:
        copy_values(original, translation, fields)
        translation.save(clean=False)


def values_to_share(translation, original):
    """Return the shared columns whose values differ."""
    own = overridden(translation)
    fields = [field for field in shared_values(type(original)) if field.name not in own]
    return differing(original, translation, fields)


def share_relations(translation, original, names):
    """Give `translation` the same related things as `original` in many-to-many relations."""
    changed = [name for name in names if related(translation, name) != related(original, name)]
    for name in changed:
        setattr(translation, name, getattr(original, name).all())
    if changed:
        translation.save(clean=False)


def share(translation, original):
    """Copy everything that is shared, from and to pages as they are in the database.

    Texts stay: a row that has any is added by publishing the translation.
    """
    share_values(translation, original)
    share_relations(translation, original, names_of_shared_relations(type(original)))
    changed = [share_rows(translation, original, relation) for relation in rows_of(type(original))]
    if any(changed):
        translation.save(clean=False)


def is_shared(translation, original):
    """Return whether everything that is shared has the same value in both pages."""
    relations = names_of_shared_relations(type(original))
    return (
        not values_to_share(translation, original)
        and all(related(translation, each) == related(original, each) for each in relations)
        and all(rows_agree(translation, original, relation) for relation in rows_of(type(original)))
    )


def names_of_shared_relations(model):
    return [field.name for field in shared_fields(model, ParentalManyToManyField)]


def related(page, name):
    return set(getattr(page, name).all())


def rows_of(model):
    """Return the relations to the rows that belong to a page."""
    return [
        relation
        for relation in model._meta.related_objects
        if isinstance(relation.field, ParentalKey) and relation.name in names_of(model)
    ]


def names_of(model):
    return {field.field_name for field in get_translatable_fields(model)}


def with_relations(model):
    """Return the pages of a model, each with its relations read once and not for each use."""
    rows = [relation.get_accessor_name() for relation in rows_of(model)]
    return model.objects.prefetch_related(*rows, *names_of_shared_relations(model))


def has_texts(relation):
    """Return whether rows of a relation are translated, one by one."""
    return issubclass(relation.related_model, TranslatableMixin)


def rows_agree(translation, original, relation):
    """Return whether the rows of both pages agree in all that is not text."""
    if not has_texts(relation):
        return values_of_rows(translation, relation) == values_of_rows(original, relation)
    rows, fields = rows_by_key(original, relation), shared_values(relation.related_model)
    return all(
        key in rows and not differing(rows[key], row, fields)
        for key, row in rows_by_key(translation, relation).items()
    )


def values_of_rows(page, relation):
    """Return the values of the rows of a page, in order, without their identity."""
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


def share_rows(translation, original, relation):
    """Give `translation` the rows of `original`; return whether anything has changed."""
    if rows_agree(translation, original, relation):
        return False
    if has_texts(relation):
        share_translated_rows(translation, original, relation)
    else:
        original.copy_child_relation(relation.get_accessor_name(), translation)
    return True


def share_translated_rows(translation, original, relation):
    """Remove rows that the original has no more, and copy what is not text into the others."""
    rows, fields = rows_by_key(original, relation), shared_values(relation.related_model)
    kept = [
        row
        for row in getattr(translation, relation.get_accessor_name()).all()
        if row.translation_key in rows
    ]
    for row in kept:
        copy_values(rows[row.translation_key], row, fields)
    setattr(translation, relation.get_accessor_name(), kept)
