"""Receivers that record every change of what can be found.

`post_save` is sent before the children of a page are saved, and `page_published` after; both record
the page, which is indexed once, after the commit.
"""

from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.dispatch import receiver

from home.draft_saves import is_draft_save
from home.models import NodeDocument
from home.visibility import shown_through
from search.choices import EntryType, FacetName
from search.indexing.changes import changed, changed_ids, files_changed, leave_to_worker
from search.indexing.dependents import (
    CONCEPT_FACETS,
    documents_used_by,
    translations_of,
    with_facet,
)
from search.indexing.queue import withdraw
from search.models import Entry


@receiver([page_published, page_unpublished])
def page_changed(instance, **_kwargs):
    changed(instance)


@receiver(post_save)
def page_saved(sender, instance, created, update_fields=None, raw=False, **_kwargs):
    if raw or not issubclass(sender, Page) or is_draft_save(update_fields):
        return
    if instance.live:
        changed(instance)
    elif not created:
        hide(Page.objects.filter(pk=instance.pk))


@receiver(pre_delete)
def page_deleted(sender, instance, **_kwargs):
    if issubclass(sender, Page):
        hide(Page.objects.filter(pk=instance.pk))


def hide(pages):
    """Delete the entries of pages at once, and record what shows their names or files."""
    rows = list(pages.values_list("content_type_id", "pk"))
    ids = [pk for _kind, pk in rows]
    entries = Entry.objects.filter(object_id__in=ids, content_type__in={kind for kind, _pk in rows})
    if entries.exists():
        names = set(entries.values_list("translation_key", flat=True))
        organisations = entries.filter(type=EntryType.ORGANISATION)
        titles = set(organisations.values_list("title", flat=True))
        affected = set(rows) | documents_used_by(ids) | translations_of(Page, names)
        keys = [key.hex for key in names]
        for facet in (FacetName.GOAL, FacetName.ORGANISATION):
            affected |= with_facet(facet, keys)
        owned = Entry.objects.filter(owner__in=titles)
        affected |= set(owned.values_list("content_type_id", "object_id"))
        withdraw(entries)
        # An entry without a hash is rewritten: by then it may have another owner.
        owned.update(owner="", content_hash="")
        changed_ids(affected)


@receiver([page_slug_changed, post_page_move])
def tree_changed(instance, **_kwargs):
    tree_affected(instance)


def tree_affected(page):
    """Record a page and everything below it: their addresses or readers have changed."""
    changed_ids(shown_through(page).live().values_list("content_type_id", "pk"))


@receiver(post_save, sender=PageViewRestriction)
def page_restricted(instance, **_kwargs):
    hide(shown_through(instance.page))
    tree_affected(instance.page)


@receiver(post_delete, sender=PageViewRestriction)
def page_opened(instance, **_kwargs):
    tree_affected(instance.page)


@receiver(post_save, sender=Site)
@receiver(post_delete, sender=Site)
def site_changed(raw=False, **_kwargs):
    if not raw:
        leave_to_worker(
            Page.objects.live().filter(depth__gt=1).values_list("content_type_id", "pk")
        )


def concept_changed(sender, instance, raw=False, **_kwargs):
    if not raw:
        changed_ids(with_facet(CONCEPT_FACETS[sender], [instance.key]))


for concept in CONCEPT_FACETS:
    post_save.connect(concept_changed, sender=concept)
    post_delete.connect(concept_changed, sender=concept)


@receiver(pre_save, sender=NodeDocument)
def file_replaced(instance, raw=False, **_kwargs):
    """Keep size and hash in step with the file; Wagtail does so in its forms alone."""
    if not raw and instance.file and not instance.file._committed:
        instance._set_document_file_metadata()


@receiver(post_save, sender=NodeDocument)
def document_saved(instance, raw=False, **_kwargs):
    if not raw:
        changed(instance)
        files_changed()


@receiver(pre_delete, sender=NodeDocument)
def document_deleted(instance, **_kwargs):
    withdraw(Entry.objects.about(instance))


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(post_delete, sender=CollectionViewRestriction)
def collection_changed(instance, **_kwargs):
    collection_affected(instance.collection)


@receiver(post_save, sender=Collection)
def collection_moved(instance, created, raw=False, **_kwargs):
    """Wagtail moves a collection after saving it, without a signal but before the commit."""
    if not (raw or created):
        collection_affected(instance)


def collection_affected(collection):
    """Record the documents of a collection and of those below it."""
    below = Collection.objects.descendant_of(collection, inclusive=True)
    changed(*NodeDocument.objects.filter(collection__in=below).only("pk"))
