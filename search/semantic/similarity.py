"""How near an entry is, which has a vector for what it is about and one for each passage."""

import numpy as np

# What the entry is about counts this much beside its nearest passage: a passage that has come near
# by chance is held back by the rest of what it stands in.
ABOUT = 0.4


def of_entry(passage, about):
    """Return how near an entry is by how near its passage and what it is about are; of vectors
    instead of products, the vector whose product with any other one says that."""
    return (passage + ABOUT * about) / (1 + ABOUT)


def unit(vectors):
    """Return vectors with the length 1."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
