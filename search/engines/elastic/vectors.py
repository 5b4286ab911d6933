"""The vectors of entries in Elasticsearch: one for each passage, in a field of the model's own.

They are kept as `search.semantic.similarity` counts them, so that Elasticsearch finds as near what
the database does.
"""

from hashlib import blake2b

import numpy as np

from search.engines.fusion import MOST
from search.models import Vector
from search.semantic.baseline import baseline_of, fingerprint
from search.semantic.embedder import embedder
from search.semantic.matrix import split
from search.semantic.similarity import HEAD_WEIGHT, entry_similarity
from search.semantic.store import vectors_of

# What is near comes first in the answer; its place is decided when the words' scores are known.
FIRST = 1e6
CANDIDATES = 100


def field_of(model):
    """Return the name of the field for the vectors of a model, as they are counted now."""
    counted = f"{model} {HEAD_WEIGHT} {fingerprint()}"
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
    baseline = vectors and baseline_of(vectors.model)
    if not baseline:
        return {}
    owned = {
        entry: split(entry.vectors.digests)
        for entry in entries
        if getattr(entry, "vectors", None) and entry.vectors.model == vectors.model
    }
    kept = vectors_of({digest for digests in owned.values() for digest in digests}, vectors.model)
    name = field_of(vectors.model)
    return {
        entry.pk: {
            name: [{"vector": one.tolist()} for one in counted(entry, digests, kept, baseline)]
        }
        for entry, digests in owned.items()
    }


def counted(entry, digests, kept, baseline):
    """Return the vectors of an entry with these digests as they count; none without the first."""
    if not digests or digests[0] not in kept:
        return []
    rows = np.array([kept[digest] for digest in digests if digest in kept])
    centred = baseline.centre_passages(rows, entry.language)
    return entry_similarity(centred, centred[0])


def near(meaning, scope):
    """Return the clause `knn` of a search: the nearest of what this reader can be shown.

    scope: filters of that.
    """
    return {
        "field": f"{field_of(meaning.model)}.vector",
        "query_vector": meaning.centred.tolist(),
        "k": MOST,
        "num_candidates": CANDIDATES,
        "similarity": meaning.min_similarity,
        "filter": scope,
        "boost": FIRST,
    }
