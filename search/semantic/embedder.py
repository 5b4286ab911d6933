"""Which embedder this installation has: the model on this machine, a service, or none.

found = embedder()
if found: found.query("frågar någon något?")   # raises EmbeddingUnavailableError
"""

import logging
from functools import cache

from django.conf import settings

from search.semantic import local
from search.semantic.embedding import EmbeddingUnavailableError
from search.semantic.local import LocalEmbedder
from search.semantic.remote import RemoteEmbedder

logger = logging.getLogger(__name__)

__all__ = ["EmbeddingUnavailableError", "embedder", "obstacle"]


def embedder():
    """Return the Embedder (`search.semantic.embedding`) of this process, or None.

    It is None where SEMANTIC_SEARCH is off, and where the model cannot run on this machine.
    """
    if not settings.SEMANTIC_SEARCH:
        return None
    if settings.EMBEDDINGS_URL:
        return remote_embedder(
            settings.EMBEDDINGS_URL,
            settings.EMBEDDINGS_MODEL,
            settings.EMBEDDINGS_API_KEY,
            (settings.EMBEDDINGS_QUERY_PREFIX, settings.EMBEDDINGS_PASSAGE_PREFIX),
        )
    return local_embedder()


@cache
def remote_embedder(*values):
    return RemoteEmbedder(*values)


@cache
def local_embedder():
    """Return the LocalEmbedder, or None with a line in the log, once for each process."""
    reason = local.obstacle()
    if reason:
        logger.warning("Only words are searched for: %s", reason)
        return None
    return LocalEmbedder()


def obstacle():
    """Return why there is no embedder, or "": in English, for logs and the health page."""
    if not settings.SEMANTIC_SEARCH:
        return "SEMANTIC_SEARCH is off"
    return "" if settings.EMBEDDINGS_URL else local.obstacle()
