"""Carries out a search: from a SearchQuery to SearchResults, whichever engine answers."""

from dataclasses import replace

from search.analysed_query import analyse
from search.choices import EntryType
from search.did_you_mean import is_doubtful, respelled
from search.engines.choice import deadline, engine
from search.facets import FacetLabels, chips_of, facets_of
from search.highlights import Highlighter
from search.models import Entry, EntryText
from search.quotation import quotation_for
from search.results import Result, SearchResults
from search.semantic.query import semantic_query

# How much of a long text is looked through for a passage to show.
PASSAGE_SOURCE = 20_000
# The same for each search, but for the number of ids: Django would take longer to write it than a
# database to answer it.
SQL = f"""
    SELECT e.*, SUBSTR(t.text, 1, {PASSAGE_SOURCE}) AS text,
        w.title AS whole, w.language AS whole_language
    FROM {Entry._meta.db_table} e
    LEFT JOIN {EntryText._meta.db_table} t ON t.entry_id = e.id
    LEFT JOIN {Entry._meta.db_table} w ON w.content_type_id = e.content_type_id
        AND w.object_id = e.object_id AND w.anchor = ''
    WHERE e.id IN ({{}})
"""  # noqa: S608 - made of constants


def search(query):
    """Return the SearchResults of a SearchQuery; see `search.query.read_query`."""
    catalogue = FacetLabels(query.language)
    keyed = replace(query, chosen=catalogue.keys(query.chosen))
    names = catalogue.organisations()
    analysed = analyse(keyed, names)
    with deadline():
        analysed, found, suggestion = found_as_spelled(keyed, analysed)
    results = results_of(found, keyed, analysed)
    is_clipped = query.is_clipped or analysed.is_clipped
    query = replace(query, page=found.page, is_clipped=is_clipped)
    return SearchResults(
        query=query,
        results=results,
        total=found.total,
        facets=facets_of(keyed, found.counts, catalogue),
        chips=chips_of(query, keyed, catalogue),
        suggestion=suggestion,
        engine=found.engine,
        quotation=quotation_for(query, analysed, found.hits),
        left_out=[analysed.query.groups[number].surface for number in found.left_out],
    )


def found_as_spelled(query, analysed):
    """Return (what was looked for, what was found, how it is spelled otherwise or ""): as typed, or
    in another spelling where that finds more of the words."""
    answering, meaning = engine(), meaning_for(query, analysed)
    probe = None
    if answering.has_probe and is_doubtful(analysed):
        probe = answering.probe(query, analysed, meaning)
    found = probe or answering.search(query, analysed, meaning)
    respelling = respelled(analysed, found)
    if respelling:
        own = meaning_for(query, respelling.analysed, respelling.text)
        better = answering.search(query, respelling.analysed, own)
        if len(better.missing) < len(found.missing):
            return respelling.analysed, better, respelling.text
        # Nothing is about that either.
    if probe:
        found = answering.search(query, analysed, meaning)
    return analysed, found, ""


def meaning_for(query, analysed, text=""):
    """Return what a search means, spelled as `text` or else as typed; None where the query leaves
    that out."""
    if "meaning" not in query.legs:
        return None
    return semantic_query(text or query.text, analysed.is_of_the_field)


def results_of(found, query, analysed):
    """Return a Result for each hit, in order; an entry that is gone meanwhile is left out."""
    entries = entries_of(hit.id for hit in found.hits)
    highlighter = Highlighter(analysed)
    return [
        Result(
            entry=entries[hit.id],
            title=highlighter.title(entries[hit.id]),
            passage=highlighter.passage(entries[hit.id]),
            type_label=str(EntryType(entries[hit.id].type).label),
            score=hit.score,
            legs=hit.legs,
        )
        for hit in found.hits
        if hit.id in entries
    ]


def entries_of(ids):
    """Return {id: Entry}, each with the beginning of its `text` and the title of the `whole`.

    The title of a guideline may be in another language than its sections: `whole_language`.
    """
    ids = list(ids)
    found = Entry.objects.raw(SQL.format(", ".join(["%s"] * len(ids))), ids) if ids else ()
    return {entry.pk: entry for entry in found}
