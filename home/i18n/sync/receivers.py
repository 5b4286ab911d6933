"""Listens to everything that happens to pages, and does the same in the other languages."""

from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from home.models.relations import relations_written

from . import deleting, following, naming, placing, privacy, publishing, sharing, sources
from .counterparts import is_original, original_of, same_in_other_languages


@receiver(pre_save)
def page_is_saved(sender, instance, raw=False, **_kwargs):
    """Make what is about to be saved agree with the original, whoever saves it."""
    if raw or not issubclass(sender, Page):
        return
    if instance.alias_of_id:
        following.take_all(instance)
        return
    publishing.date(instance)
    original = original_of(instance)
    if original:
        publishing.hold_back(instance, original)


@receiver(post_save)
def page_was_saved(sender, instance, created, update_fields=None, raw=False, **_kwargs):
    if raw or not issubclass(sender, Page):
        return
    if created:
        return  # Nothing can be an alias of it, nor have been its translation.
    update_aliases(instance, update_fields)
    if is_original(instance):
        update_counterparts(instance, update_fields)
    else:
        agree_with_original(instance)


def update_counterparts(original, update_fields):
    """Give the other languages what they share with an original that was saved."""
    counterparts = list(same_in_other_languages(original))
    for page in counterparts:
        naming.name(page, original)
    has_translations = not all(page.alias_of_id for page in counterparts)
    if has_translations and original.live:
        translations = publishing.translations_of(original)
        for page in type(original).objects.filter(pk__in=translations.values("pk")):
            sharing.share_values(page, original, update_fields)
    elif has_translations:
        # Also a page that is scheduled, and was public without a revision, is withdrawn so.
        publishing.withdraw_translations(original)
    if original.live:
        sources.update_after_commit(original)


def agree_with_original(page):
    """Give a translation the slug that it shares with its original, and the same readers.

    An alias that becomes a translation had no restriction of its own.
    """
    original = None if page.alias_of_id else original_of(page)
    if original:
        naming.name(page, original)
        privacy.restrict(page, original)


def update_aliases(page, update_fields):
    if page.alias_of_id and not page.aliases.exists():
        return  # The usual case: the query below takes much longer, for it reads every field.
    for alias in type(page).objects.filter(alias_of=page.pk):
        following.update_alias(alias, page, update_fields)


@receiver(relations_written)
def relations_were_written(instance, names, **_kwargs):
    """Copy relations of an original that were written, with or without publishing the page."""
    if not isinstance(instance, Page) or not is_original(instance):
        return
    pages = same_in_other_languages(instance)
    for page in type(instance).objects.filter(pk__in=pages.values("pk")):
        sharing.share_relations(page, instance, names)


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
