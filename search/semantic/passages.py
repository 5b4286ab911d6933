"""How near the paragraphs of an entry are to a question.

Measured by what each of them says of its own; see `search.semantic.baseline`.
"""

from dataclasses import dataclass

import numpy as np

from search.semantic.calibration import scales
from search.semantic.embedder import embedder
from search.semantic.nearest import matrix
from search.semantic.similarity import of_entry


@dataclass(frozen=True)
class Nearness:
    """How near an entry is to a question.

    standing: by how many deviations the entry is nearer than the nearest usually is to a query that
    has nothing to do with the site.
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
    own = scale.everyday.own_of_texts(rows, language)
    near = own @ scale.everyday.own_of_query(vector)
    return Nearness(float(scale.here.standing(of_entry(near.max(), near[0]))), near[1:])
