"""The vectors of entries in Elasticsearch: one for each passage, in a field of the model's own.

They are kept as `search.meaning.nearness` counts them, so that Elasticsearch finds as near what
the database does.
"""

from hashlib import blake2b

from search.engines.legs import MOST
from search.meaning.embedder import embedder
from search.meaning.matrix import split
from search.meaning.nearness import ABOUT, of_entry
from search.meaning.store import vectors_of
from search.models import Vector

# What is near comes first in the answer; its place is decided when the words' scores are known.
FIRST = 1e6
CANDIDATES = 100


def field_of(model):
    """Return the name of the field for the vectors of a model, as they are counted now."""
    counted = f"{model} {ABOUT}"
    return f"meaning_{blake2b(counted.encode(), digest_size=6).hexdigest()}"


def mapping():
    """Return {field: mapping} for the vectors that there are; none, as long as there are none."""
    vectors = embedder()
    first = vectors and Vector.objects.filter(model=vectors.model).first()
    if not first:
        return {}
    vector = {
        "type": "dense_vector",
        "dims": len(first.numbers) // 2,
        "similarity": "max_inner_product",
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
    kept = vectors_of({digest for digests in owned.values() for digest in digests}, vectors.model)
    name = field_of(vectors.model)
    return {
        pk: {name: [{"vector": vector.tolist()} for vector in counted(digests, kept)]}
        for pk, digests in owned.items()
    }


def counted(digests, kept):
    """Return the vectors of an entry with these digests as they count; none without the first."""
    about = kept.get(digests[0]) if digests else None
    if about is None:
        return []
    return [of_entry(kept[digest], about) for digest in digests if digest in kept]


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
