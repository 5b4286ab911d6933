"""Notices every change of what pages show, whoever makes it: an editor, a command, a translation.

What is written without signals, such as the index of the search, calls `content_changed` itself.
"""

from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from django.apps import apps
from django.db import connection
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save
from django.dispatch import receiver

from home.caching.content_version import TABLE, content_changed
from home.draft_saves import is_draft_save

# Apps whose rows pages show, and which of their models nobody sees.
SHOWN_APPS = {"home", "network", "cases", "search"}
HIDDEN = {
    "home.ContentChange",
    "network.AdaptationComment",
    "network.EditorialReview",
    "network.ErrorReport",
    "network.Invitation",
    "network.MissingAddress",
    "network.OrganisationAccess",
    # Drafts; what makes one public says so itself.
    "network.SavedAdaptation",
    "network.StaffRole",
    "network.Throttle",
    "network.UsedCode",
    "network.VerificationRequest",
    "search.ExpectedPage",
    "search.FileText",
    "search.IndexTask",
    "search.OutgoingEntry",
    "search.RelevanceCheck",
    "search.SearchTerm",
    "search.VocabularyWord",
    "search.WorkerHeartbeat",
}
SHOWN = {
    "wagtailcore.Collection",
    "wagtailcore.CollectionViewRestriction",
    "wagtailcore.Locale",
    "wagtailcore.Page",
    "wagtailcore.PageViewRestriction",
    "wagtailcore.Site",
    "wagtailredirects.Redirect",
}


def is_shown(model):
    """Return whether pages show rows of a model."""
    label = model._meta.label
    return label in SHOWN or (model._meta.app_label in SHOWN_APPS and label not in HIDDEN)


def saved(instance, created, update_fields=None, **_kwargs):
    if not is_draft(instance, created, update_fields):
        content_changed()


def is_draft(instance, created, update_fields):
    """Return whether a save has written a draft and nothing else: a new one, or one of a page."""
    if not isinstance(instance, Page):
        return False
    if update_fields:
        return is_draft_save(update_fields)
    return created and not instance.live


def connect():
    """Listen to every model that pages show; called once, when all apps are loaded."""
    for model in filter(is_shown, apps.get_models(include_auto_created=True)):
        if model._meta.auto_created:
            m2m_changed.connect(content_changed, sender=model)
        else:
            post_save.connect(saved, sender=model)
            post_delete.connect(content_changed, sender=model)


@receiver([page_published, page_unpublished, page_slug_changed, post_page_move])
def page_changed(**_kwargs):
    content_changed()


@receiver(post_migrate)
def migrated(sender, **_kwargs):
    """A migration may change content, and so may the release that brings it."""
    if sender.name == "home" and TABLE in connection.introspection.table_names():
        content_changed()
