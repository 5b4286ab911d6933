"""How near the paragraphs of an entry are to a question.

How near a text is says little by itself. What all texts of a language have in common is taken away
first, from the question as well: what is left says what this one is about.
"""

from dataclasses import dataclass

import numpy as np

from search.meaning.embedder import embedder
from search.meaning.nearest import matrix
from search.meaning.nearness import of_entry
from search.meaning.standing import scales


@dataclass(frozen=True)
class Nearness:
    """How near an entry is to a question.

    standing: of the entry, above what a question needs that is about something here.
    paragraphs: the nearness of each, in order, from -1 to 1; the first has the number 1.
    """

    standing: float
    paragraphs: np.ndarray


def nearness(vector, entry_id, language):
    """Return the Nearness of an entry, written in `language`, to the vector of a question.

    None where it has no vectors, or where there are too few texts to say what is usual.
    """
    found, vectors = matrix(), embedder()
    scale = scales.get(vectors.model) if vectors else None
    rows = found.passages(entry_id) if found else None
    if vector is None or scale is None or rows is None or len(vector) != rows.shape[1]:
        return None
    if language not in scale.groups:
        return None
    usual = scale.rows[scale.groups[language]].mean(axis=0)
    cosines = rows @ vector
    standing = scale.standing_of(vector).of(of_entry(cosines.max(), cosines[0]), language)
    paragraphs = unit(rows[1:] - usual) @ unit(vector - usual)
    return Nearness(float(standing) - scale.gate, paragraphs)


def unit(vectors):
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)
