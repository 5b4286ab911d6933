"""The vectors of entries in Elasticsearch: one for each passage, in a field of the model's own."""

from hashlib import blake2b

from search.engines.legs import MOST
from search.meaning.embedder import embedder
from search.meaning.matrix import split
from search.meaning.store import read_numbers
from search.models import Vector

# What is near comes first in the answer; its place is decided when the words' scores are known.
FIRST = 1e6
CANDIDATES = 100
BATCH = 500


def field_of(model):
    """Return the name of the field for the vectors of a model."""
    return f"meaning_{blake2b(model.encode(), digest_size=6).hexdigest()}"


def mapping():
    """Return {field: mapping} for the vectors that there are; none, as long as there are none."""
    vectors = embedder()
    first = vectors and Vector.objects.filter(model=vectors.model).first()
    if not first:
        return {}
    vector = {
        "type": "dense_vector",
        "dims": len(first.numbers) // 2,
        "similarity": "cosine",
        "index_options": {"type": "hnsw"},
    }
    return {field_of(vectors.model): {"type": "nested", "properties": {"vector": vector}}}


def passages(entries):
    """Return {entry id: {field: vectors}} of those entries that have vectors of the model."""
    vectors = embedder()
    if vectors is None:
        return {}
    owned = {
        entry.pk: split(entry.vectors.digests)
        for entry in entries
        if getattr(entry, "vectors", None) and entry.vectors.model == vectors.model
    }
    wanted = list({digest for digests in owned.values() for digest in digests})
    kept = {}
    for start in range(0, len(wanted), BATCH):
        some = wanted[start : start + BATCH]
        rows = list(
            Vector.objects.filter(model=vectors.model, digest__in=some).values_list(
                "digest", "numbers"
            )
        )
        numbers = read_numbers([row[1] for row in rows]) if rows else []
        kept.update(zip((bytes(row[0]) for row in rows), numbers, strict=True))
    name = field_of(vectors.model)
    return {
        pk: {name: [{"vector": kept[one].tolist()} for one in digests if one in kept]}
        for pk, digests in owned.items()
    }


def near(meaning, is_vouched, scope, languages):
    """Return the clauses `knn` of a search: for each language what stands as high as the members.

    scope: filters of what this reader can be shown. is_vouched: whether the words vouch for it.
    """
    name, least = field_of(meaning.model), meaning.least_standing(is_vouched)
    return [
        {
            "field": f"{name}.vector",
            "query_vector": [float(number) for number in meaning.vector],
            "k": MOST,
            "num_candidates": CANDIDATES,
            "similarity": float(meaning.standing.least_cosine(least, language)),
            "filter": [*scope, {"term": {"language": language}}],
            "boost": FIRST,
        }
        for language in languages
    ]
