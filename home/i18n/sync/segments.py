"""Stores the segments of an original in bulk.

wagtail-localize queries the database for each string, its context and its segment: hundreds of
queries each time a translated page is published. Here the rows of each model are read in one query,
and missing rows are inserted in one query. The stored rows are the same.
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

localize_refresh_segments = TranslationSource.refresh_segments


@transaction.atomic
def refresh_segments(source):
    """Store the segments of a source; replaces TranslationSource.refresh_segments."""
    instance = source.as_instance()
    found = list(extract_segments(instance))
    contexts = contexts_by_path(source, instance, [segment.path for segment in found])
    for segment_type, (model, columns, values_of) in SEGMENT_TYPES.items():
        segments = [segment for segment in found if isinstance(segment, segment_type)]
        rows = [
            {"context_id": contexts[segment.path], "order": segment.order, **values}
            for segment, values in zip(segments, values_of(source, segments), strict=True)
        ]
        replace_segments(model, source, columns, rows)


def contexts_by_path(source, instance, paths):
    """Return {path: id} of the contexts of a source, creating those that are missing."""
    stored = TranslationContext.objects.filter(object_id=source.object_id)
    known = {context.path: context for context in stored}
    missing = []
    for path in dict.fromkeys(paths):
        if path in known:
            known[path].get_field_path(instance)  # saves the field path if it is missing
        else:
            missing.append(new_context(source, instance, path))
    bulk_insert(missing)
    return dict(stored.values_list("path", "pk"))


def new_context(source, instance, path):
    """Return an unsaved context; its field path has block names where `path` has block ids."""
    context = TranslationContext(
        object_id=source.object_id, path=path, path_id=TranslationContext._get_path_id(path)
    )
    context.save = lambda **_kwargs: None  # called by get_field_path
    context.get_field_path(instance)
    del context.save
    return context


def bulk_insert(rows):
    """Insert rows of one model, ignoring those that another process has just inserted."""
    if rows:
        type(rows[0]).objects.bulk_create(rows, ignore_conflicts=True)


def get_or_create_ids(rows, name, **scope):
    """Return {value of the field `name`: id} of the rows, inserting those that are missing.

    rows: {value: unsaved row} of one model. scope: the other fields of its unique constraint.
    """
    if not rows:
        return {}
    model = type(next(iter(rows.values())))
    stored = model.objects.filter(**{f"{name}__in": rows}, **scope).values_list(name, "pk")
    known = dict(stored)
    bulk_insert([row for value, row in rows.items() if value not in known])
    return known if len(known) == len(rows) else dict(stored.all())


def string_columns(source, segments):
    """Return the values of StringSegment's own columns for each segment, creating its String."""
    rows = {
        digest: String(locale_id=source.locale_id, data_hash=digest, data=segment.string.data)
        for digest, segment in zip(map(hash_of, segments), segments, strict=True)
    }
    ids = get_or_create_ids(rows, "data_hash", locale_id=source.locale_id)
    return [
        {
            "string_id": ids[hash_of(segment)],
            "attrs": json.dumps(segment.attrs, cls=DjangoJSONEncoder),
        }
        for segment in segments
    ]


def hash_of(segment):
    return String._get_data_hash(segment.string.data)


def template_columns(_source, segments):
    rows = {
        template_uuid(segment): Template(
            uuid=template_uuid(segment),
            template=segment.template,
            template_format=segment.format,
            string_count=segment.string_count,
        )
        for segment in segments
    }
    ids = get_or_create_ids(rows, "uuid")
    return [{"template_id": ids[template_uuid(segment)]} for segment in segments]


def template_uuid(segment):
    return uuid5(uuid5(Template.BASE_UUID_NAMESPACE, segment.format), segment.template)


def related_object_columns(_source, segments):
    rows = {
        segment.translation_key: TranslatableObject(
            translation_key=segment.translation_key, content_type=segment.content_type
        )
        for segment in segments
    }
    get_or_create_ids(rows, "translation_key")
    return [{"object_id": segment.translation_key} for segment in segments]


def overridable_columns(_source, segments):
    return [{"data_json": json.dumps(each.data, cls=DjangoJSONEncoder)} for each in segments]


# {type of segment: (model, its own columns, function that returns their values)}
SEGMENT_TYPES = {
    StringSegmentValue: (StringSegment, ("string_id", "attrs"), string_columns),
    TemplateSegmentValue: (TemplateSegment, ("template_id",), template_columns),
    RelatedObjectSegmentValue: (RelatedObjectSegment, ("object_id",), related_object_columns),
    OverridableSegmentValue: (OverridableSegment, ("data_json",), overridable_columns),
}


def replace_segments(model, source, own_columns, rows):
    """Make `rows` ({column: value}) the segments of a source: insert new ones, delete old ones."""
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
    """Patch wagtail-localize."""
    TranslationSource.refresh_segments = refresh_segments
