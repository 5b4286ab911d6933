"""Receivers of the signals of every model that pages show; they call `content_changed`.

Code that writes without signals, such as the search index, calls it itself.
"""

from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from django.apps import apps
from django.db import connection
from django.db.models.signals import m2m_changed, post_delete, post_migrate, post_save
from django.dispatch import receiver

from home.caching.content_version import TABLE, content_changed
from home.draft_saves import is_draft_save

# Apps whose models pages show, and their models that no page shows.
SHOWN_APPS = {"home", "network", "cases", "search"}
HIDDEN_MODELS = {
    "home.ContentChange",
    "network.AdaptationComment",
    "network.EditorialReview",
    "network.ErrorReport",
    "network.Invitation",
    "network.MissingAddress",
    "network.OrganisationAccess",
    # Drafts; the code that makes one public calls `content_changed`.
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
SHOWN_MODELS = {
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
    return label in SHOWN_MODELS or (
        model._meta.app_label in SHOWN_APPS and label not in HIDDEN_MODELS
    )


def model_saved(instance, created, update_fields=None, **_kwargs):
    if not is_draft(instance, created, update_fields):
        content_changed()


def is_draft(instance, created, update_fields):
    """Return whether a save wrote only a draft: a new page that is not live, or draft fields."""
    if not isinstance(instance, Page):
        return False
    if update_fields:
        return is_draft_save(update_fields)
    return created and not instance.live


def connect():
    """Connect the receivers to every model that pages show; called once all apps are loaded."""
    for model in filter(is_shown, apps.get_models(include_auto_created=True)):
        if model._meta.auto_created:
            m2m_changed.connect(content_changed, sender=model)
        else:
            post_save.connect(model_saved, sender=model)
            post_delete.connect(content_changed, sender=model)


@receiver([page_published, page_unpublished, page_slug_changed, post_page_move])
def page_changed(**_kwargs):
    content_changed()


@receiver(post_migrate)
def database_migrated(sender, **_kwargs):
    """Migrations may change content."""
    if sender.name == "home" and TABLE in connection.introspection.table_names():
        content_changed()
