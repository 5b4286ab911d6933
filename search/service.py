"""Carries out a search: from a SearchQuery to SearchResults, whichever engine answers."""

from dataclasses import replace

from wagtail.models import Page

from cases.choices import Role
from cases.models import CasePage, EventOrganisation, InitiativeOrganisation
from network.choices import GuidelineRole
from network.models import GuidelineOrganisation
from search.analysed_query import analyse
from search.choices import EntryType
from search.did_you_mean import corrected_query, may_be_misspelled
from search.engines.choice import engine, search_deadline
from search.facets import FacetLabels, chips_of, facets_of
from search.highlights import Highlighter
from search.models import Entry, EntryText
from search.passages import best_passages
from search.pins import with_pinned
from search.results import Result, SearchResults
from search.semantic.query import semantic_query

# Characters of a text in which a passage to show is looked for.
PASSAGE_SOURCE = 20_000
# The first public organisation with a role in a page: {table of roles}, {role}, {types of entries}.
WITH_ROLE = f"""
    SELECT s.title FROM {{}} r JOIN {Entry._meta.db_table} s
        ON s.type = '{EntryType.ORGANISATION.value}' AND s.object_id = r.organisation_id
    WHERE r.page_id = e.object_id AND r.role = '{{}}' AND e.type IN ({{}})
    ORDER BY r.sort_order, r.id LIMIT 1
"""  # noqa: S608 - made of constants
STEWARD = WITH_ROLE.format(
    GuidelineOrganisation._meta.db_table,
    GuidelineRole.STEWARD.value,
    f"'{EntryType.GUIDELINE.value}', '{EntryType.SECTION.value}'",
)
LEADER = WITH_ROLE.format(
    InitiativeOrganisation._meta.db_table, Role.LEAD.value, f"'{EntryType.INITIATIVE.value}'"
)
HOST = WITH_ROLE.format(
    EventOrganisation._meta.db_table, Role.HOST.value, f"'{EntryType.EVENT.value}'"
)
# `whole`: the guideline of a section. `owner`: the organisation of a case, its parent in the tree;
# the steward of a guideline; who leads an initiative; who hosts an event. Only public ones have an
# entry.
# `is_fictional`: whether a case is made up; NULL for all else.
SQL = f"""
    SELECT e.*, SUBSTR(t.text, 1, {PASSAGE_SOURCE}) AS text,
        w.title AS whole, w.language AS whole_language,
        COALESCE(o.title, ({STEWARD}), ({LEADER}), ({HOST})) AS owner,
        c.is_fictional AS is_fictional
    FROM {Entry._meta.db_table} e
    LEFT JOIN {EntryText._meta.db_table} t ON t.entry_id = e.id
    LEFT JOIN {Entry._meta.db_table} w ON w.content_type_id = e.content_type_id
        AND w.object_id = e.object_id AND w.anchor = ''
    LEFT JOIN {Page._meta.db_table} p ON e.type = '{EntryType.CASE.value}' AND p.id = e.object_id
    LEFT JOIN {CasePage._meta.db_table} c ON c.page_ptr_id = p.id
    LEFT JOIN {Page._meta.db_table} b
        ON b.path = SUBSTR(p.path, 1, LENGTH(p.path) - {Page.steplen})
    LEFT JOIN {Entry._meta.db_table} o
        ON o.type = '{EntryType.ORGANISATION.value}' AND o.object_id = b.id
    WHERE e.id IN ({{}})
"""  # noqa: S608 - made of constants


def search(query):
    """Return the SearchResults of a SearchQuery; see `search.query.read_query`."""
    labels = FacetLabels(query.language)
    keyed = replace(query, chosen=labels.keys(query.chosen))
    analysed = analyse(keyed, labels.organisations())
    with search_deadline():
        analysed, response, suggestion = search_with_correction(keyed, analysed)
    response = with_pinned(response, keyed)
    results = results_of(response, keyed, analysed)
    is_clipped = query.is_clipped or analysed.is_clipped
    query = replace(query, page=response.page, is_clipped=is_clipped)
    words = [group.surface for group in analysed.groups]
    unmatched = [words[number] for number in response.unmatched]
    return SearchResults(
        query=query,
        results=results,
        total=response.total,
        facets=facets_of(keyed, response.counts, labels),
        chips=chips_of(query, keyed, labels),
        suggestion=suggestion,
        engine=response.engine,
        ignored=[words[number] for number in response.ignored],
        unmatched=unmatched,
        is_mostly_unmatched=bool(unmatched) and 2 * len(unmatched) >= len(words),
    )


def search_with_correction(query, analysed):
    """Return (analysed Query, EngineResponse, corrected spelling or "").

    The corrected query counts if it matches more of the words than the query as typed.
    """
    current, semantic = engine(), semantic_query_of(query, analysed)
    probe = None
    if current.has_probe and may_be_misspelled(analysed):
        probe = current.probe(query, analysed, semantic)
    response = probe or current.search(query, analysed, semantic)
    correction = corrected_query(analysed, response)
    if correction:
        own = semantic_query_of(query, correction.query, correction.text)
        corrected = current.search(query, correction.query, own)
        if len(corrected.unmatched) < len(response.unmatched):
            return correction.query, corrected, correction.text
    if probe:
        response = current.search(query, analysed, semantic)
    return analysed, response, ""


def semantic_query_of(query, analysed, text=""):
    """Return the SemanticQuery of a query, or of its corrected text; None for a lexical search."""
    if "semantic" not in query.retrievers:
        return None
    return semantic_query(text or query.text, analysed.has_only_known_words)


def results_of(response, query, analysed):
    """Return a Result for each hit; entries deleted meanwhile are left out."""
    entries = entries_of(hit.id for hit in response.hits)
    hits = [hit for hit in response.hits if hit.id in entries]
    highlighter = Highlighter(analysed)
    passages = best_passages(query, analysed, [entries[hit.id] for hit in hits])
    return [
        Result(
            entry=entries[hit.id],
            title=highlighter.title(entries[hit.id]),
            passage=highlighter.passage(entries[hit.id], passages.get(hit.id, "")),
            type_label=str(EntryType(entries[hit.id].type).label),
            score=hit.score,
            matched_by=hit.matched_by,
            is_pinned=hit.is_pinned,
        )
        for hit in hits
    ]


def entries_of(ids):
    """Return {id: Entry}, with `text` (its beginning), `whole`, `owner` and the like."""
    ids = list(ids)
    found = Entry.objects.raw(SQL.format(", ".join(["%s"] * len(ids))), ids) if ids else ()
    return {entry.pk: entry for entry in found}
