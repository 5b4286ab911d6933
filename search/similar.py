"""Similar cases beside a case, and sections of guidelines that belong together.

Neighbours are precomputed by `search.semantic.neighbours`, so that a page takes three queries.
Without vectors nothing is shown.
"""

from wagtail.models import Site

from home.sections import Section
from network.section_links import SectionLink
from search.choices import EntryType
from search.models import Entry, Neighbours
from search.service import entries_of

# Minimum similarity of cases and of sections, chosen by hand on two sets of texts.
MIN_SIMILARITY_OF_CASES, MIN_SIMILARITY_OF_SECTIONS = 0.18, 0.17
MAX_CASES, MAX_SECTIONS = 3, 2
ORDER = 60


def similar_cases(page, request):
    """Return the Section of the cases similar to a case, one of each owner, or None."""
    found = neighbours_of(page, EntryType.CASE)
    ids = similar_ids(next(iter(found.values()), []), MIN_SIMILARITY_OF_CASES)
    entries = shown(page, request, ids)
    of_owner = {}
    for pk in ids:
        if pk in entries:
            of_owner.setdefault(entries[pk].owner, entries[pk])
    chosen = list(of_owner.values())[:MAX_CASES]
    if not chosen:
        return None
    template = "search/sections/similar_cases.html"
    return Section(template, {"entries": chosen}, ORDER, is_aside=True)


def similar_sections(page, request):
    """Return {identifier of a section: SectionLinks to similar ones} of a guideline."""
    found = neighbours_of(page, EntryType.SECTION)
    ids_of_section = {
        anchor: similar_ids(pairs, MIN_SIMILARITY_OF_SECTIONS) for anchor, pairs in found.items()
    }
    entries = shown(page, request, {pk for ids in ids_of_section.values() for pk in ids})
    links = {pk: link_to(entry, page) for pk, entry in entries.items()}
    similar = {
        anchor: [links[pk] for pk in ids if pk in links][:MAX_SECTIONS]
        for anchor, ids in ids_of_section.items()
    }
    return {anchor: some for anchor, some in similar.items() if some}


def link_to(entry, page):
    """Return a SectionLink, with the title of the guideline if it is another one."""
    is_here = entry.object_id in ids_of(page)
    return SectionLink(
        title=entry.title,
        address=f"#{entry.anchor}" if is_here else entry.address,
        guideline="" if is_here else entry.page_title,
        language=entry.language,
    )


def neighbours_of(page, type):
    """Return {anchor: [[entry id, similarity], …]} of the entries of a page."""
    entries = Entry.objects.filter(
        type=type, content_type=page.cached_content_type, object_id__in=ids_of(page)
    )
    rows = Neighbours.objects.filter(entry__in=entries)
    return dict(rows.values_list("entry__anchor", "pairs"))


def ids_of(page):
    """Return the ids whose entries a page has; an alias has those of its original."""
    return [pk for pk in (page.pk, page.alias_of_id) if pk]


def similar_ids(pairs, min_similarity):
    return [pk for pk, similarity in pairs if similarity >= min_similarity]


def shown(page, request, ids):
    """Return {id: Entry} of the entries that the reader of a page can see."""
    if not ids:
        return {}
    site = Site.find_for_request(request)
    visible = Entry.objects.shown_in(page.locale_id, site and site.pk).filter(pk__in=ids)
    return entries_of(visible.values_list("pk", flat=True))
