"""Makes search documents of the uploaded files that public pages use."""

from uuid import UUID, uuid5

from wagtail.models import Page, ReferenceIndex, Site

from django.db import models
from django.db.models.functions import Cast

from home.i18n.locales import locale_id_of
from home.models import NodeDocument
from home.visibility import readable, readable_among_many
from search.choices import EntryType
from search.documents.document import SearchDocument
from search.documents.file_texts import file_text_of
from search.documents.registry import indexed

NAMESPACE = UUID("6f0d7c8e-6d0a-4f0c-9d55-0b1a5f2c7e11")
# A facet that is not shown: the pages through which a document is public.
USED_BY = "used_by"


def public_documents():
    """Return the documents that a public page uses and whose collection is open to everybody."""
    public = readable_among_many(Page.objects.all()).values(key=Cast("pk", models.CharField()))
    used = (
        references()
        .filter(object_id__in=public)
        .values(pk=Cast("to_object_id", models.BigIntegerField()))
    )
    return NodeDocument.objects.filter(pk__in=used).exclude(collection__in=restricted_collections())


def references():
    return ReferenceIndex.objects.filter(
        to_content_type=ReferenceIndex._get_base_content_type(NodeDocument),
        base_content_type=ReferenceIndex._get_base_content_type(Page),
    )


def restricted_collections():
    """Return the ids of the collections that are restricted, and of those below them."""
    from wagtail.models import Collection, CollectionViewRestriction

    found = []
    for restriction in CollectionViewRestriction.objects.select_related("collection"):
        found += Collection.objects.descendant_of(restriction.collection, inclusive=True)
    return [collection.pk for collection in found]


def users_of(document):
    """Return the public pages that use a document."""
    ids = references().filter(to_object_id=str(document.pk)).values_list("object_id", flat=True)
    return readable(Page.objects.filter(pk__in=[int(pk) for pk in ids]))


@indexed(NodeDocument, public=public_documents)
def document_documents(document, names):
    pages = list(users_of(document))
    site_id = site_of(pages)
    if site_id is None:
        return []
    file_text = file_text_of(document)
    found = SearchDocument(
        type=EntryType.DOCUMENT,
        title=document.title,
        url=document.url,
        site_id=site_id,
        locale_id=locale_id_of(document.language),
        language=document.language,
        translation_key=uuid5(NAMESPACE, str(document.pk)),
        summary=document.summary,
        text=file_text.text if file_text else "",
        date=document.created_at.date(),
    )
    found.add_facet(USED_BY, *(page.pk for page in pages))
    return [found]


def site_of(pages):
    """Return the id of the site of the first page that is on one, else of the default site."""
    sites = [page.get_url_parts() for page in pages]
    site_id = next((parts[0] for parts in sites if parts), None)
    if site_id is None:
        default = Site.objects.filter(is_default_site=True).first()
        site_id = default and default.pk
    return site_id
