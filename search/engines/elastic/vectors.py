"""The vectors of the passages of entries, in a nested field of their own for each model.

They are stored mean-centred and weighted as `entry_similarity` does, so that a kNN search
returns the entries that the database's engine finds.
"""

from hashlib import blake2b

import numpy as np

from search.engines.fusion import MAX_SEMANTIC_HITS
from search.models import Vector
from search.semantic.baseline import HEAD_WEIGHT, baseline_of, entry_similarity, fingerprint
from search.semantic.embedder import embedder
from search.semantic.matrix import split
from search.semantic.store import vectors_of

# Nearest neighbours come first in the response, so that they are within the window that is fused.
BOOST = 1e6
NUM_CANDIDATES = 100


def field_of(model):
    """Return the name of the field for a model's vectors, centred and weighted as at present."""
    key = f"{model} {HEAD_WEIGHT} {fingerprint()}"
    return f"vectors_{blake2b(key.encode(), digest_size=6).hexdigest()}"


def mapping():
    """Return {field: mapping} for the model's vectors, {} as long as there are none."""
    found = embedder()
    first = found and Vector.objects.filter(model=found.model).first()
    if not first:
        return {}
    vector = {
        "type": "dense_vector",
        # Stored as float16.
        "dims": len(first.numbers) // 2,
        "similarity": "max_inner_product",
        "index_options": {"type": "hnsw"},
    }
    return {field_of(found.model): {"type": "nested", "properties": {"vector": vector}}}


def passages(entries):
    """Return {entry id: {field: vectors}} of those entries that have vectors of the model."""
    found = embedder()
    baseline = found and baseline_of(found.model)
    if not baseline:
        return {}
    digests = {
        entry: split(entry.vectors.digests)
        for entry in entries
        if getattr(entry, "vectors", None) and entry.vectors.model == found.model
    }
    stored = vectors_of({one for own in digests.values() for one in own}, found.model)
    name = field_of(found.model)
    return {
        entry.pk: {name: nested(indexed_vectors(entry, own, stored, baseline))}
        for entry, own in digests.items()
    }


def nested(vectors):
    return [{"vector": vector.tolist()} for vector in vectors]


def indexed_vectors(entry, digests, stored, baseline):
    """Return the vectors of an entry as they are indexed; none if that of its head is missing."""
    if not digests or digests[0] not in stored:
        return []
    rows = np.array([stored[digest] for digest in digests if digest in stored])
    centred = baseline.centre_passages(rows, entry.language)
    return entry_similarity(centred, centred[0])


def knn(semantic, filters):
    """Return the `knn` clause of a SemanticQuery among the entries that pass the filters."""
    return {
        "field": f"{field_of(semantic.model)}.vector",
        "query_vector": semantic.centred.tolist(),
        "k": MAX_SEMANTIC_HITS,
        "num_candidates": NUM_CANDIDATES,
        "similarity": semantic.min_similarity,
        "filter": filters,
        "boost": BOOST,
    }
