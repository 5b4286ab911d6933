"""Makes an alias an exact picture of its source: content, dates, owner, and whether it is public.

Wagtail updates aliases when a page is published, also when it is only scheduled, copies most dates
once, and knows nothing of a page that code has saved.
"""

from wagtail.models import Page

from django.db import models

from home.caching.content_version import content_changed

# What belongs to the page as a whole, and not to one of its versions.
STATE = (
    "live",
    "expired",
    "go_live_at",
    "expire_at",
    "first_published_at",
    "last_published_at",
    "latest_revision_created_at",
    "owner_id",
)
# What an alias has of its own.
OWN = frozenset(
    [
        *STATE,
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


def state_of(source_id):
    """Return {field: value} of what an alias of the page with this id has to have, or None."""
    state = Page.objects.filter(pk=source_id).values(*STATE).first()
    return state and {**state, "has_unpublished_changes": not state["live"]}


def take_all(alias):
    """Give an alias that is about to be saved state and content of its source, whatever was set."""
    source = type(alias).objects.filter(pk=alias.alias_of_id).first()
    if not source:
        return
    for name in STATE:
        setattr(alias, name, getattr(source, name))
    alias.has_unpublished_changes = not source.live
    copy_values(source, alias, differing(source, alias, content_fields(type(alias))))
    alias.draft_title = alias.title


def content_fields(model):
    """Return the fields of a page type that an alias copies as they are."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.attname not in OWN and not is_parent_link(field)
    ]


def is_parent_link(field):
    return isinstance(field, models.OneToOneField) and field.remote_field.parent_link


def differing(source, other, fields):
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
    """Bring an alias up to date with `source`, a page of the same class that has just been saved.

    update_fields: the names of the fields that were saved, or None for all.
    """
    fields = content_fields(type(source))
    if update_fields is not None:
        fields = [field for field in fields if {field.name, field.attname} & set(update_fields)]
    changed = differing(source, alias, fields)
    state = state_of(alias.alias_of_id)
    other_state = {name for name, value in state.items() if getattr(alias, name) != value}
    # A draft of the source has changed this date alone.
    is_seen = other_state - {"latest_revision_created_at"}
    if changed or alias.live != state["live"] or alias.draft_title != alias.title:
        copy_values(source, alias, changed)
        alias.draft_title = alias.title
        alias.save(clean=False)
    elif other_state:
        Page.objects.filter(pk=alias.pk).update(**state)
        if is_seen:
            content_changed()
