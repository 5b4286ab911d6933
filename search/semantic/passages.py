"""Similarity of the passages of an entry to a question."""

from dataclasses import dataclass

import numpy as np

from search.semantic.calibration import calibration_of
from search.semantic.embedder import embedder
from search.semantic.nearest import matrix
from search.semantic.similarity import entry_similarity


@dataclass(frozen=True)
class PassageSimilarities:
    """Similarities of an entry to a question, of mean-centred vectors.

    z_score: of the entry, in the distribution of the best similarities that background queries
    reach. passages: cosine similarity of each passage, in order, without title and summary.
    """

    z_score: float
    passages: np.ndarray


def passage_similarities(vector, entry_id, language):
    """Return the PassageSimilarities of an entry, written in `language`, to a question's vector.

    None where the entry has no vectors, or the site has too few for a calibration.
    """
    all_vectors, found = matrix(), embedder()
    calibration = calibration_of(found.model) if found else None
    rows = all_vectors.passages(entry_id) if all_vectors else None
    if vector is None or calibration is None or rows is None or len(vector) != rows.shape[1]:
        return None
    baseline = calibration.baseline
    similarities = baseline.centre_passages(rows, language) @ baseline.centre_queries(vector)
    best = entry_similarity(similarities.max(), similarities[0])
    return PassageSimilarities(float(calibration.site.z_score(best)), similarities[1:])
