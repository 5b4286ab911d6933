"""Carries out a search: from a SearchQuery to SearchResults, whichever engine answers."""

from dataclasses import replace

from django.db.models.functions import Left

from search.analysed_query import analyse
from search.choices import EntryType
from search.did_you_mean import corrected_query, may_be_misspelled
from search.engines.choice import engine, search_deadline
from search.facets import FacetLabels, chips_of, facets_of
from search.highlights import Highlighter
from search.models import Entry
from search.passages import best_passages
from search.pins import with_pinned
from search.results import Result, SearchResults
from search.semantic.query import semantic_query

# Characters of a text in which a passage to show is looked for.
PASSAGE_SOURCE = 20_000


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
    """Return {id: Entry}, each with the beginning of its `text`."""
    return Entry.objects.annotate(text=Left("body__text", PASSAGE_SOURCE)).in_bulk(list(ids))
