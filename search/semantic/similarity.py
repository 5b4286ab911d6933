"""Similarity of an entry, which has a vector for its title and summary and one for each passage."""

import numpy as np

# Weight of the similarity of title and summary relative to that of the best passage: a passage
# that is similar by chance is held back by the rest of the entry.
HEAD_WEIGHT = 0.4


def entry_similarity(passage, head):
    """Return the weighted mean of the similarities of a passage and of the entry's head.

    Given vectors instead of similarities, return the vector whose dot product with a query is that
    mean (the dot product is linear).
    """
    return (passage + HEAD_WEIGHT * head) / (1 + HEAD_WEIGHT)


def normalised(vectors):
    """Return vectors scaled to length 1; the dot product of two is their cosine similarity."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
