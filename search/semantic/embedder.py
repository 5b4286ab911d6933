"""Which embedder this installation has: the built-in model, an address, or none.

vectors = embedder()
if vectors: vectors.query("frågar någon något?")   # raises EmbeddingUnavailableError
"""

import logging
from functools import cache

from django.conf import settings

from search.semantic import local
from search.semantic.embedding import EmbeddingUnavailableError
from search.semantic.local import BuiltInEmbedder
from search.semantic.remote import RemoteEmbedder

logger = logging.getLogger(__name__)

__all__ = ["EmbeddingUnavailableError", "embedder", "obstacle"]


def embedder():
    """Return the Embedder of this process (`search.semantic.embedding`), or None if it has none.

    It is None where SEARCH_BY_MEANING is off, and where the built-in model cannot run.
    """
    if not settings.SEARCH_BY_MEANING:
        return None
    if settings.EMBEDDINGS_URL:
        return remote_embedder(
            settings.EMBEDDINGS_URL,
            settings.EMBEDDINGS_MODEL,
            settings.EMBEDDINGS_API_KEY,
            (settings.EMBEDDINGS_QUERY_PREFIX, settings.EMBEDDINGS_PASSAGE_PREFIX),
        )
    return built_in_embedder()


@cache
def remote_embedder(*values):
    return RemoteEmbedder(*values)


@cache
def built_in_embedder():
    """Return the built-in model, or None, and say so in the log, once for each process."""
    reason = local.obstacle()
    if reason:
        logger.warning("Searching by words alone: %s", reason)
        return None
    return BuiltInEmbedder()


def obstacle():
    """Return why there is no embedder, or "": in English, for logs and the health page."""
    if not settings.SEARCH_BY_MEANING:
        return "SEARCH_BY_MEANING is off"
    return "" if settings.EMBEDDINGS_URL else local.obstacle()
