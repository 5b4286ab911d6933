"""The whole content of the database, to which a request that changes nothing can be held."""

from wagtail.admin.models import EditingSession
from wagtail.images import get_image_model
from wagtail.users.models import UserProfile

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection

from home.models import ContentChange

# What every visit to the admin writes about the visitor, and pictures that are made when looked at,
# with the version of the content that tells of them.
OF_THE_VISITOR = {
    Session,
    UserProfile,
    EditingSession,
    ContentChange,
    get_image_model().get_rendition_model(),
}


def snapshot():
    """Return {model label: rows} of every table that a visit does not write to by itself."""
    models = [model for model in apps.get_models() if model not in OF_THE_VISITOR]
    with connection.cursor() as cursor:
        return {model._meta.label: rows(model, cursor) for model in models if is_table(model)}


def is_table(model):
    return model._meta.managed and not model._meta.proxy


def rows(model, cursor):
    """Return the rows as the database keeps them: many times quicker than through the model."""
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(model._meta.db_table)}")  # noqa: S608
    return sorted(map(str, cursor.fetchall()))


def changes(before, after):
    """Return {model label: rows that went or came}."""
    return {
        label: sorted(set(rows) ^ set(after[label]))
        for label, rows in before.items()
        if rows != after[label]
    }
