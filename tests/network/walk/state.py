"""Snapshots of the database, to check that a request changes nothing."""

from wagtail.admin.models import EditingSession
from wagtail.images import get_image_model
from wagtail.users.models import UserProfile

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection

from home.models import ContentChange

# Tables that any request to the admin may write: sessions, profiles, renditions, cache versions.
IGNORED_MODELS = {
    Session,
    UserProfile,
    EditingSession,
    ContentChange,
    get_image_model().get_rendition_model(),
}


def snapshot():
    """Return {model label: rows} of every table but those of IGNORED_MODELS."""
    models = [model for model in apps.get_models() if model not in IGNORED_MODELS]
    with connection.cursor() as cursor:
        return {model._meta.label: rows(model, cursor) for model in models if is_table(model)}


def is_table(model):
    return model._meta.managed and not model._meta.proxy


def rows(model, cursor):
    """Return the raw rows, which is much faster than through the model."""
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608
    return sorted(map(str, cursor.fetchall()))


def changes(before, after):
    """Return {model label: rows that were added or removed}."""
    return {
        label: sorted(set(rows) ^ set(after[label]))
        for label, rows in before.items()
        if rows != after[label]
    }
