"""Notices every change of what can be found, whoever makes it: an editor, a command, a translation.

`post_save` comes before the children of a page are saved, and `page_published` after; both are
noted, and the page is read once, after the commit.
"""

from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    Site,
)
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver

from home.models import NodeDocument
from home.visibility import shown_through
from search.indexing.dependents import NAMED_CONCEPTS, documents_of, shows, translations_of
from search.indexing.queue import mark, mark_ids, withdraw
from search.models import Entry

# A draft is saved by writing these fields alone: nothing that the public sees has changed.
DRAFT_FIELDS = frozenset(
    [
        "latest_revision",
        "latest_revision_created_at",
        "draft_title",
        "has_unpublished_changes",
        "locked",
        "locked_at",
        "locked_by",
        "go_live_at",
        "expire_at",
    ]
)


@receiver([page_published, page_unpublished])
def page_changed(instance, **_kwargs):
    mark(instance)


@receiver(post_save)
def page_saved(sender, instance, update_fields=None, raw=False, **_kwargs):
    if raw or not issubclass(sender, Page):
        return
    if update_fields and DRAFT_FIELDS.issuperset(update_fields):
        return
    if instance.live:
        mark(instance)
    else:
        hide(Page.objects.filter(pk=instance.pk))


@receiver(pre_delete)
def page_deleted(sender, instance, **_kwargs):
    if issubclass(sender, Page):
        hide(Page.objects.filter(pk=instance.pk))


def hide(pages):
    """Take pages out of the search at once, and note whatever shows their names or files."""
    rows = list(pages.values_list("content_type_id", "pk"))
    ids = [pk for _kind, pk in rows]
    entries = Entry.objects.filter(object_id__in=ids, content_type__in={kind for kind, _pk in rows})
    if entries.exists():
        names = set(entries.values_list("translation_key", flat=True))
        marked = set(rows) | documents_of(ids) | translations_of(Page, names)
        for facet in ("goal", "organisation"):
            marked |= shows(facet, [key.hex for key in names])
        withdraw(entries)
        mark_ids(marked)


@receiver([page_slug_changed, post_page_move])
def tree_changed(instance, **_kwargs):
    mark_tree(instance)


def mark_tree(page):
    """Note a page and everything below it: their addresses or their readers have changed."""
    mark_ids(shown_through(page).live().values_list("content_type_id", "pk"))


@receiver(post_save, sender=PageViewRestriction)
def page_restricted(instance, **_kwargs):
    hide(shown_through(instance.page))
    mark_tree(instance.page)


@receiver(post_delete, sender=PageViewRestriction)
def page_opened(instance, **_kwargs):
    mark_tree(instance.page)


@receiver(post_save, sender=Site)
@receiver(post_delete, sender=Site)
def site_changed(raw=False, **_kwargs):
    if not raw:
        mark_ids(Page.objects.live().filter(depth__gt=1).values_list("content_type_id", "pk"))


def concept_changed(sender, instance, raw=False, **_kwargs):
    if not raw:
        mark_ids(shows(NAMED_CONCEPTS[sender], [instance.key]))


for concept in NAMED_CONCEPTS:
    post_save.connect(concept_changed, sender=concept)
    post_delete.connect(concept_changed, sender=concept)


@receiver(post_save, sender=NodeDocument)
def document_saved(instance, raw=False, **_kwargs):
    if not raw:
        mark(instance)


@receiver(pre_delete, sender=NodeDocument)
def document_deleted(instance, **_kwargs):
    withdraw(Entry.objects.about(instance))


@receiver(post_save, sender=CollectionViewRestriction)
@receiver(post_delete, sender=CollectionViewRestriction)
def collection_changed(instance, **_kwargs):
    mark_documents(instance.collection)


@receiver(post_save, sender=Collection)
def collection_moved(instance, created, raw=False, **_kwargs):
    """Wagtail moves a collection after it has saved it, without a signal and before the commit."""
    if not (raw or created):
        mark_documents(instance)


def mark_documents(collection):
    """Note the documents of a collection and of those below it."""
    below = Collection.objects.descendant_of(collection, inclusive=True)
    mark(*NodeDocument.objects.filter(collection__in=below).only("pk"))
