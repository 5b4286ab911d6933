"""Signal receivers that apply each change of a page to its counterparts."""

from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from home.draft_saves import is_draft_save
from home.models.relations import ConceptRelation

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
    update_aliases(instance, update_fields)
    if created or is_draft_save(update_fields):
        return
    if not is_original(instance):
        synchronize_with_original(instance)
        return
    counterparts = list(counterparts_of(instance))
    for page in counterparts:
        slugs.synchronize_slug(page, instance)
    if instance.live:
        translations = [page.pk for page in counterparts if not page.alias_of_id]
        for page in type(instance).objects.filter(pk__in=translations):
            synchronized_fields.synchronize_columns(page, instance, update_fields)
        sources.update_translations_after_commit(instance)
    else:
        # Scheduling a live page without a revision unpublishes it, but sends no page_unpublished.
        publishing.unpublish_translations(instance)


def synchronize_with_original(page):
    """Synchronise slug and restrictions of a translation.

    An alias that becomes a translation had no restrictions of its own.
    """
    original = None if page.alias_of_id else original_of(page)
    if original:
        slugs.synchronize_slug(page, original)
        privacy.synchronize_restrictions(page, original)


def update_aliases(page, update_fields):
    ids = list(page.aliases.values_list("pk", flat=True))
    for alias in type(page).objects.filter(pk__in=ids):
        aliases.update_alias(alias, page, update_fields)


@receiver(m2m_changed)
def on_relation_changed(sender, instance, action, reverse, **_kwargs):
    """Copy a many-to-many relation of an original, also when it is saved without publishing."""
    if reverse or not action.startswith("post_") or not isinstance(instance, Page):
        return
    name = relation_name(type(instance), sender)
    if name and is_original(instance):
        original = type(instance).objects.get(pk=instance.pk)
        pages = counterparts_of(instance)
        for page in type(instance).objects.filter(pk__in=pages.values("pk")):
            synchronized_fields.synchronize_relation(page, original, name)


def relation_name(model, through):
    """Return the name of the ConceptRelation whose rows are in the table `through`, or None."""
    return next(
        (
            field.name
            for field in model._meta.many_to_many
            if isinstance(field, ConceptRelation) and field.remote_field.through is through
        ),
        None,
    )


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
