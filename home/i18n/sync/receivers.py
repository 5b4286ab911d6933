"""Signal receivers that apply each change of a page to its counterparts."""

from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from home.draft_saves import is_draft_save
from home.models.relations import relations_written

from . import (
    aliases,
    deletion,
    privacy,
    publishing,
    slugs,
    sources,
    synchronized_fields,
    tree_position,
)
from .counterparts import counterparts_of, is_original, original_of


@receiver(pre_save)
def on_pre_save(sender, instance, update_fields=None, raw=False, **_kwargs):
    """Make a page agree with its original before it is saved."""
    if raw or not issubclass(sender, Page):
        return
    if instance.alias_of_id:
        aliases.copy_from_source(instance)
    elif instance.live and not is_draft_save(update_fields):
        publishing.set_first_published_at(instance)
        original = original_of(instance)
        if original:
            publishing.defer_publication(instance, original)


@receiver(post_save)
def on_post_save(sender, instance, created, update_fields=None, raw=False, **_kwargs):
    if raw or not issubclass(sender, Page):
        return
    if created:
        return  # It has no aliases and no counterparts yet.
    update_aliases(instance, update_fields)
    if is_draft_save(update_fields):
        return
    if is_original(instance):
        synchronize_counterparts(instance, update_fields)
    else:
        synchronize_with_original(instance)


def synchronize_counterparts(original, update_fields):
    """Synchronise slugs, columns and publication of the counterparts of a saved original."""
    counterparts = list(counterparts_of(original))
    for page in counterparts:
        slugs.synchronize_slug(page, original)
    has_translations = not all(page.alias_of_id for page in counterparts)
    if has_translations and original.live:
        translations = publishing.translations_of(original)
        for page in type(original).objects.filter(pk__in=translations.values("pk")):
            synchronized_fields.synchronize_columns(page, original, update_fields)
    elif has_translations:
        # Scheduling a live page without a revision unpublishes it, but sends no page_unpublished.
        publishing.unpublish_translations(original)
    if original.live:
        sources.update_translations_after_commit(original)


def synchronize_with_original(page):
    """Synchronise slug and restrictions of a translation.

    An alias that becomes a translation had no restrictions of its own.
    """
    original = None if page.alias_of_id else original_of(page)
    if original:
        slugs.synchronize_slug(page, original)
        privacy.synchronize_restrictions(page, original)


def update_aliases(page, update_fields):
    if page.alias_of_id and not page.aliases.exists():
        return  # The usual case, found out without reading every field as the query below does.
    for alias in type(page).objects.filter(alias_of=page.pk):
        aliases.update_alias(alias, page, update_fields)


@receiver(relations_written)
def on_relations_written(instance, names, **_kwargs):
    """Copy many-to-many relations of an original, also when it is saved without publishing."""
    if not isinstance(instance, Page) or not is_original(instance):
        return
    pages = counterparts_of(instance)
    for page in type(instance).objects.filter(pk__in=pages.values("pk")):
        synchronized_fields.synchronize_relations(page, instance, names)


@receiver(page_published)
def on_published(instance, **_kwargs):
    """Update the translations; Wagtail sends the signal for scheduled pages too."""
    if not instance.live:
        return
    if is_original(instance):
        sources.update_translations(instance)
        publishing.publish_deferred(instance)
    elif not instance.alias_of_id:
        original = original_of(instance)
        if original and original.live:
            saved = type(instance).objects.get(pk=instance.pk)
            synchronized_fields.synchronize(saved, original.specific)
            slugs.synchronize_slug(saved, original)


@receiver(page_unpublished)
def on_unpublished(instance, **_kwargs):
    if is_original(instance):
        publishing.unpublish_translations(instance)


@receiver(post_page_move)
def on_moved(instance, **_kwargs):
    """Move the counterparts too, and change a slug that is taken at the destination.

    Wagtail itself would refuse the move.
    """
    slugs.avoid_slug_collision(instance, instance.get_parent(update=True))
    instance = Page.objects.get(pk=instance.pk)
    for page in counterparts_of(instance):
        tree_position.synchronize_position(page, instance)
    if is_original(instance):
        for page in counterparts_of(instance):
            slugs.synchronize_slug(page, instance)


@receiver(pre_delete, sender=Page)
def on_pre_delete(instance, **_kwargs):
    if is_original(instance):
        deletion.delete_counterparts(instance)


@receiver(post_delete, sender=Page)
def on_post_delete(instance, **_kwargs):
    deletion.restore_alias(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def on_restriction_changed(instance, raw=False, **_kwargs):
    if not raw:
        restrict_counterparts(instance.page_id)


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def on_groups_changed(instance, action, **_kwargs):
    if action.startswith("post_") and isinstance(instance, PageViewRestriction):
        restrict_counterparts(instance.page_id)


def restrict_counterparts(page_id):
    page = Page.objects.filter(pk=page_id).first()
    if page and is_original(page):
        for each in counterparts_of(page):
            privacy.synchronize_restrictions(each, page)
