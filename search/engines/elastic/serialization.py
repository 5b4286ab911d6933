"""The mapping of the index, and entries as its documents."""

from django.db.models import F

from search.engines.elastic import vectors
from search.engines.ranking import COLUMNS
from search.models import Entry
from search.query import FACETS
from search.text.tokens import comparable

TERMS = {"type": "text", "analyzer": "terms", "index_options": "positions", "copy_to": "terms"}
# For filters: which terms an entry has, without frequencies and positions.
ANY_TERM = {"type": "text", "analyzer": "terms", "index_options": "docs", "norms": False}
KEYWORD = {"type": "keyword", "ignore_above": 1000}
MAPPINGS = {
    "dynamic": False,
    "_source": {"includes": ["content_hash"]},
    "properties": {
        **dict.fromkeys(COLUMNS, TERMS),
        **{f"facet_{name}": KEYWORD for name in FACETS},
        "terms": ANY_TERM,
        "title": KEYWORD,
        "title_key": KEYWORD,
        "type": KEYWORD,
        "language": KEYWORD,
        "content_hash": {"type": "keyword", "index": False},
        "date": {"type": "date"},
        "id": {"type": "long"},
        "locale": {"type": "integer"},
        "site": {"type": "integer"},
        "is_single_locale": {"type": "boolean"},
    },
}
SETTINGS = {
    # The terms come from `search.text`, separated by spaces.
    "analysis": {"analyzer": {"terms": {"type": "custom", "tokenizer": "whitespace"}}},
    "number_of_shards": 1,
    "auto_expand_replicas": "0-1",
    "max_result_window": 60_000,
}


def mappings():
    """Return the mappings of a new index."""
    return {**MAPPINGS, "properties": {**MAPPINGS["properties"], **vectors.mapping()}}


def documents(ids):
    """Yield the document of each of these entries that still exists."""
    entries = with_vectors_version(Entry.objects.filter(pk__in=ids))
    entries = list(entries.select_related("body", "vectors").prefetch_related("facets"))
    passages = vectors.passages(entries)
    for entry in entries:
        yield {**document(entry), **passages.get(entry.pk, {})}


def with_vectors_version(entries):
    """Annotate entries with what `stamp` needs."""
    return entries.annotate(vectors_version=F("vectors__version"))


def document(entry):
    facets = {}
    for facet in entry.facets.all():
        if facet.name in FACETS:
            facets.setdefault(f"facet_{facet.name}", []).append(facet.value)
    return {
        **{name: getattr(entry.body, name) for name in COLUMNS},
        **facets,
        "id": entry.pk,
        "title": comparable(entry.title),
        "title_key": entry.title_key,
        "type": entry.type,
        "language": entry.language,
        "content_hash": stamp(entry),
        "date": entry.date,
        "locale": entry.locale_id,
        "site": entry.site_id,
        "is_single_locale": entry.is_single_locale,
    }


def stamp(entry):
    """Return a string that changes whenever the document does."""
    return f"{entry.content_hash}{int(entry.is_single_locale)}{entry.vectors_version or ''}"
