"""Stores the texts of an original for the translation editor, many of them in one query.

wagtail-localize asks for each text, its place on the page (a context) and its segment on their own:
hundreds of queries each time a translated page is published. Here the rows of each kind are read
at once, and those that are missing are inserted at once; what is stored is the same.
"""

import json
from uuid import uuid5

from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    String,
    StringSegment,
    Template,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import (
    OverridableSegmentValue,
    RelatedObjectSegmentValue,
    StringSegmentValue,
    TemplateSegmentValue,
)

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

refresh_one_by_one = TranslationSource.refresh_segments


@transaction.atomic
def refresh_segments(source):
    """Store the segments of a source; stands in the place of TranslationSource.refresh_segments."""
    instance = source.as_instance()
    found = list(extract_segments(instance))
    contexts = contexts_by_path(source, instance, [segment.path for segment in found])
    for kind, (model, columns, values_of) in KINDS.items():
        segments = [segment for segment in found if isinstance(segment, kind)]
        rows = [
            {"context_id": contexts[segment.path], "order": segment.order, **values}
            for segment, values in zip(segments, values_of(source, segments), strict=True)
        ]
        replace_segments(model, source, columns, rows)


def contexts_by_path(source, instance, paths):
    """Return {path: id} of the contexts of a source; those that are missing are made."""
    stored = TranslationContext.objects.filter(object_id=source.object_id)
    known = {context.path: context for context in stored}
    missing = []
    for path in dict.fromkeys(paths):
        if path in known:
            known[path].get_field_path(instance)  # saves it where it is missing
        else:
            missing.append(new_context(source, instance, path))
    insert(missing)
    return dict(stored.values_list("path", "pk"))


def new_context(source, instance, path):
    """Return an unsaved context; its field path has names of blocks where `path` has their ids."""
    context = TranslationContext(
        object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path)
    )
    context.save = lambda **_kwargs: None  # called by get_field_path
    context.get_field_path(instance)
    del context.save
    return context


def insert(rows):
    """Insert rows of one model; those that another process has inserted meanwhile are left out."""
    if rows:
        type(rows[0]).objects.bulk_create(rows, ignore_conflicts=True)


def ids_of(rows, name, **scope):
    """Return {value of the field `name`: id} of the rows, inserted where they are missing.

    rows: {value: unsaved row} of one model. scope: further fields that tell one from another.
    """
    if not rows:
        return {}
    model = type(next(iter(rows.values())))
    stored = model.objects.filter(**{f"{name}__in": rows}, **scope).values_list(name, "pk")
    known = dict(stored)
    insert([row for value, row in rows.items() if value not in known])
    return known if len(known) == len(rows) else dict(stored.all())


def strings(source, segments):
    """Return the values of the columns of StringSegment for some segments of a source."""
    rows = {
        digest: String(locale_id=source.locale_id, data_hash=digest, data=segment.string.data)
        for digest, segment in zip(map(hash_of, segments), segments, strict=True)
    }
    ids = ids_of(rows, "data_hash", locale_id=source.locale_id)
    return [
        {
            "string_id": ids[hash_of(segment)],
            "attrs": json.dumps(segment.attrs, cls=DjangoJSONEncoder),
        }
        for segment in segments
    ]


def hash_of(segment):
    return String._get_data_hash(segment.string.data)


def templates(_source, segments):
    rows = {
        template_uuid(segment): Template(
            uuid=template_uuid(segment),
            template=segment.template,
            template_format=segment.format,
            string_count=segment.string_count,
        )
        for segment in segments
    }
    ids = ids_of(rows, "uuid")
    return [{"template_id": ids[template_uuid(segment)]} for segment in segments]


def template_uuid(segment):
    return uuid5(uuid5(Template.BASE_UUID_NAMESPACE, segment.format), segment.template)


def related_objects(_source, segments):
    rows = {
        segment.translation_key: TranslatableObject(
            translation_key=segment.translation_key, content_type=segment.content_type
        )
        for segment in segments
    }
    ids_of(rows, "translation_key")
    return [{"object_id": segment.translation_key} for segment in segments]


def overridable_values(_source, segments):
    return [{"data_json": json.dumps(each.data, cls=DjangoJSONEncoder)} for each in segments]


# {kind of segment: (model, its own columns, function that returns their values)}
KINDS = {
    StringSegmentValue: (StringSegment, ("string_id", "attrs"), strings),
    TemplateSegmentValue: (TemplateSegment, ("template_id",), templates),
    RelatedObjectSegmentValue: (RelatedObjectSegment, ("object_id",), related_objects),
    OverridableSegmentValue: (OverridableSegment, ("data_json",), overridable_values),
}


def replace_segments(model, source, own_columns, rows):
    """Insert the rows ({column: value}) that a source lacks, and delete all others that it has."""
    columns = ("context_id", "order", *own_columns)
    wanted = {tuple(row[name] for name in columns): row for row in rows}
    stored = model.objects.filter(source=source)
    known = {tuple(values): pk for pk, *values in stored.values_list("pk", *columns)}
    gone = [pk for values, pk in known.items() if values not in wanted]
    if gone:
        stored.filter(pk__in=gone).delete()
    missing = [model(source=source, **row) for values, row in wanted.items() if values not in known]
    model.objects.bulk_create(missing)


def install():
    """Put the function of this module in the place of wagtail-localize's."""
    TranslationSource.refresh_segments = refresh_segments
