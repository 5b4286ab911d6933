"""Which other objects show something of an object that has changed: its name, file or title."""

from wagtail.models import Page, ReferenceIndex

from django.contrib.contenttypes.models import ContentType

from cases.models import GoalPage
from home.models import NodeDocument
from network.models import OrganisationPage, Sector, Technique
from search.choices import FacetName
from search.documents.document import key_of_page
from search.documents.uploads import USED_BY
from search.models import Entry

PAGE_FACETS = {GoalPage: FacetName.GOAL, OrganisationPage: FacetName.ORGANISATION}
CONCEPT_FACETS = {Sector: FacetName.SECTOR, Technique: FacetName.TECHNIQUE}


def dependents_of(content_type, ids, result):
    """Return {(content type id, object id)} to be indexed after these objects were written.

    result: what writing them has changed, a `search.indexing.writer.Result`.
    """
    model = content_type.model_class()
    if not issubclass(model, Page):
        return set()
    found = documents_used_by(ids)
    if result.changed or result.removed:
        found |= translations_of(model, result.keys)
    if model in PAGE_FACETS:
        keys = [key_of_page(key) for key in result.renamed]
        found |= with_facet(PAGE_FACETS[model], keys)
    return found - {(content_type.pk, pk) for pk in ids}


def with_facet(name, values):
    """Return the objects that have one of these values of a facet."""
    entries = Entry.objects.filter(facets__name=name, facets__value__in=values)
    return set(entries.values_list("content_type_id", "object_id"))


def translations_of(model, keys):
    """Return the live pages in other languages of pages with these translation keys."""
    pages = model.objects.live().filter(translation_key__in=keys)
    return set(pages.values_list("content_type_id", "pk"))


def documents_used_by(page_ids):
    """Return the documents that the pages use now, and those that were found through them."""
    kind = ContentType.objects.get_for_model(NodeDocument).pk
    used = ReferenceIndex.objects.filter(
        base_content_type=ReferenceIndex._get_base_content_type(Page),
        object_id__in=[str(pk) for pk in page_ids],
        to_content_type=ReferenceIndex._get_base_content_type(NodeDocument),
    ).values_list("to_object_id", flat=True)
    return {(kind, int(pk)) for pk in used} | with_facet(USED_BY, [str(pk) for pk in page_ids])
