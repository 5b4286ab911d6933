"""Listens to everything that happens to pages, and does the same in the other languages."""

from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from home.draft_saves import is_draft_save
from home.models.relations import ConceptRelation

from . import deleting, following, naming, placing, privacy, publishing, sharing, sources
from .counterparts import is_original, original_of, same_in_other_languages


@receiver(pre_save)
def page_is_saved(sender, instance, update_fields=None, raw=False, **_kwargs):
    """Make what is about to be saved agree with the original, whoever saves it."""
    if raw or not issubclass(sender, Page):
        return
    if instance.alias_of_id:
        following.take_all(instance)
    elif instance.live and not is_draft_save(update_fields):
        publishing.date(instance)
        original = original_of(instance)
        if original:
            publishing.hold_back(instance, original)


@receiver(post_save)
def page_was_saved(sender, instance, created, update_fields=None, raw=False, **_kwargs):
    if raw or not issubclass(sender, Page):
        return
    update_aliases(instance, update_fields)
    if created or is_draft_save(update_fields):
        return
    if not is_original(instance):
        agree_with_original(instance)
        return
    for page in same_in_other_languages(instance):
        naming.name(page, instance)
    if instance.live:
        for page in type(instance).objects.filter(
            pk__in=publishing.translations_of(instance).values("pk")
        ):
            sharing.share_values(page, instance, update_fields)
        sources.update_after_commit(instance)
    else:
        # Also a page that is scheduled, and was public without a revision, is withdrawn so.
        publishing.withdraw_translations(instance)


def agree_with_original(page):
    """Give a translation the slug that it shares with its original, and the same readers.

    An alias that becomes a translation had no restriction of its own.
    """
    original = None if page.alias_of_id else original_of(page)
    if original:
        naming.name(page, original)
        privacy.restrict(page, original)


def update_aliases(page, update_fields):
    for alias in type(page).objects.filter(alias_of=page.pk):
        following.update_alias(alias, page, update_fields)


@receiver(m2m_changed)
def relation_was_changed(sender, instance, action, reverse, **_kwargs):
    """Copy a relation of an original that was written, with or without publishing the page."""
    if reverse or not action.startswith("post_") or not isinstance(instance, Page):
        return
    name = name_of_relation(type(instance), sender)
    if name and is_original(instance):
        original = type(instance).objects.get(pk=instance.pk)
        pages = same_in_other_languages(instance)
        for page in type(instance).objects.filter(pk__in=pages.values("pk")):
            sharing.share_relation(page, original, name)


def name_of_relation(model, through):
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
def page_was_published(instance, **_kwargs):
    """Tell the translations; Wagtail sends this also when a page was only scheduled."""
    if not instance.live:
        return
    if is_original(instance):
        sources.update(instance)
        publishing.publish_waiting(instance)
    elif not instance.alias_of_id:
        original = original_of(instance)
        if original and original.live:
            saved = type(instance).objects.get(pk=instance.pk)
            sharing.share(saved, original.specific)
            naming.name(saved, original)


@receiver(page_unpublished)
def page_was_unpublished(instance, **_kwargs):
    if is_original(instance):
        publishing.withdraw_translations(instance)


@receiver(post_page_move)
def page_was_moved(instance, **_kwargs):
    """Move the same page in other languages, and choose another slug where one is taken.

    Wagtail itself refuses a slug that a sibling has.
    """
    naming.make_slug_free(instance, instance.get_parent(update=True))
    instance = Page.objects.get(pk=instance.pk)
    for page in same_in_other_languages(instance):
        placing.place(page, instance)
    if is_original(instance):
        for page in same_in_other_languages(instance):
            naming.name(page, instance)


@receiver(pre_delete, sender=Page)
def page_is_deleted(instance, **_kwargs):
    if is_original(instance):
        deleting.delete_counterparts(instance)


@receiver(post_delete, sender=Page)
def page_was_deleted(instance, **_kwargs):
    deleting.replace_translation(instance)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def restriction_was_changed(instance, raw=False, **_kwargs):
    if not raw:
        restrict_counterparts(instance.page_id)


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def groups_were_changed(instance, action, **_kwargs):
    if action.startswith("post_") and isinstance(instance, PageViewRestriction):
        restrict_counterparts(instance.page_id)


def restrict_counterparts(page_id):
    page = Page.objects.filter(pk=page_id).first()
    if page and is_original(page):
        for each in same_in_other_languages(page):
            privacy.restrict(each, page)
