"""Copies content, dates, owner and publication state from a page to its aliases.

Wagtail updates aliases only when their source is published or scheduled, copies most dates only
once, and misses pages that are saved by code.
"""

from wagtail.models import Page

from django.db import models

from home.caching.content_version import content_changed

# Fields of the page itself, which are not part of a revision.
STATE_FIELDS = (
    "live",
    "expired",
    "go_live_at",
    "expire_at",
    "first_published_at",
    "last_published_at",
    "latest_revision_created_at",
    "owner_id",
)
# Fields that an alias does not copy from its source as content.
ALIAS_OWN_FIELDS = frozenset(
    [
        *STATE_FIELDS,
        "id",
        "path",
        "depth",
        "numchild",
        "url_path",
        "slug",
        "alias_of_id",
        "locale_id",
        "translation_key",
        "content_type_id",
        "live_revision_id",
        "latest_revision_id",
        "draft_title",
        "has_unpublished_changes",
        "locked",
        "locked_at",
        "locked_by_id",
    ]
)


def source_state(source_id):
    """Return {field: value} for the state of aliases of the page with this id, or None."""
    state = Page.objects.filter(pk=source_id).values(*STATE_FIELDS).first()
    return state and {**state, "has_unpublished_changes": not state["live"]}


def copy_from_source(alias):
    """Copy state and content from the source to an alias that is about to be saved."""
    source = type(alias).objects.filter(pk=alias.alias_of_id).first()
    if not source:
        return
    for name in STATE_FIELDS:
        setattr(alias, name, getattr(source, name))
    alias.has_unpublished_changes = not source.live
    copy_values(source, alias, differing_fields(source, alias, content_fields(type(alias))))
    alias.draft_title = alias.title


def content_fields(model):
    """Return the fields of a page type that an alias copies from its source."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.attname not in ALIAS_OWN_FIELDS and not is_parent_link(field)
    ]


def is_parent_link(field):
    return isinstance(field, models.OneToOneField) and field.remote_field.parent_link


def differing_fields(source, other, fields):
    """Return those of `fields` that have different values in two pages of one type."""
    return [
        field
        for field in fields
        if field.get_prep_value(field.value_from_object(source))
        != field.get_prep_value(field.value_from_object(other))
    ]


def copy_values(source, target, fields):
    for field in fields:
        setattr(target, field.attname, getattr(source, field.attname))


def update_alias(alias, source, update_fields=None):
    """Update an alias from `source`, a page of the same class that has just been saved.

    update_fields: the names of the fields that were saved, or None for all.
    """
    fields = content_fields(type(source))
    if update_fields is not None:
        fields = [field for field in fields if {field.name, field.attname} & set(update_fields)]
    changed = differing_fields(source, alias, fields)
    state = source_state(alias.alias_of_id)
    differing_state = {name for name, value in state.items() if getattr(alias, name) != value}
    # A new draft of the source changes this date only, which the public does not see.
    public_state = differing_state - {"latest_revision_created_at"}
    if changed or alias.live != state["live"] or alias.draft_title != alias.title:
        copy_values(source, alias, changed)
        alias.draft_title = alias.title
        alias.save(clean=False)
    elif differing_state:
        Page.objects.filter(pk=alias.pk).update(**state)
        if public_state:
            content_changed()
