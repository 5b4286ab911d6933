"""Embeddings from a service that speaks OpenAI's embeddings protocol."""

import json
import logging
import time

import numpy as np
import requests

from search.remote_calls import CircuitBreaker, run_with_timeout
from search.semantic.embedding import (
    MAX_QUERY_CHARACTERS,
    Embedder,
    EmbeddingUnavailableError,
    TextRefusedError,
    checked,
    readable,
)

logger = logging.getLogger(__name__)

# Seconds: timeout of a search, timeout of the backfill, and pause after a failure.
QUERY_TIMEOUT = 1.0
BACKFILL_TIMEOUT = 60.0
PAUSE = 20.0
# Bytes that the answer may have for each text, bytes read at a time.
MAX_BYTES = 400_000
CHUNK_SIZE = 4_096
# Of a request. `json.loads` raises the last two for a body that is not JSON, or lists nested
# without end.
FAILURES = (
    requests.RequestException,
    EmbeddingUnavailableError,
    TimeoutError,
    ValueError,
    RecursionError,
)
# Status codes for a text that the service refuses, mostly because it is too long; and the number
# of characters below which it is not shortened further.
REFUSED = (400, 413, 422)
SHORTEST = 200
# A text that no service has a reason to refuse.
ANY_TEXT = "A municipality."


class RemoteEmbedder(Embedder):
    """Asks `url` + /embeddings for embeddings by `model`; prefixes are put before the texts."""

    batch_size = 32

    def __init__(self, url, model, key="", prefixes=("", "")):
        self.url, self.name, self.key = f"{url.rstrip('/')}/embeddings", model, key
        self.query_prefix, self.passage_prefix = prefixes
        self.model = " ".join(filter(None, [model, *prefixes]))[:100]
        self.session = requests.Session()
        self.breaker = CircuitBreaker(
            logger,
            "Only words are searched for: the embeddings service fails",
            "The embeddings service works again",
            lambda: PAUSE,
        )

    def query(self, text):
        prefixed = self.query_prefix + readable(text, MAX_QUERY_CHARACTERS)
        return self.request([prefixed], QUERY_TIMEOUT)[0]

    def embed(self, texts, is_query):
        prefix = self.query_prefix if is_query else self.passage_prefix
        return self.request_or_shorten([prefix + text for text in texts])

    def request_or_shorten(self, texts):
        """Return the vectors of texts; a refused one is sent alone, then shortened.

        Raises TextRefusedError if it is still refused, although others are not.
        """
        try:
            return self.request(texts, BACKFILL_TIMEOUT)
        except TextRefusedError as error:
            if len(texts) > 1:
                return np.concatenate([self.request_or_shorten([text]) for text in texts])
            half = texts[0][: len(texts[0]) // 2]
            if len(half) >= SHORTEST:
                return self.request_or_shorten([half])
            self.check_any_text(error)
            raise

    def check_any_text(self, refusal):
        """Raise EmbeddingUnavailableError if the service refuses every text."""
        try:
            self.request([ANY_TEXT], BACKFILL_TIMEOUT)
        except TextRefusedError:
            self.breaker.fail(refusal)
            raise EmbeddingUnavailableError(str(refusal)) from refusal

    def request(self, texts, timeout):
        """Return the vectors of texts. Raises EmbeddingUnavailableError, also during a pause."""
        if self.breaker.is_open:
            raise EmbeddingUnavailableError(self.breaker.failure)
        try:
            response = run_with_timeout(timeout, lambda: self.send(texts, timeout))
            found = checked(vectors_in(response), len(texts), self.dimensions)
        except TextRefusedError:
            raise
        except FAILURES as error:
            self.breaker.fail(f"{error.__class__.__name__}: {error}")
            raise EmbeddingUnavailableError(str(error)) from error
        self.breaker.succeed()
        self.dimensions = found.shape[1]
        return found

    def send(self, texts, timeout):
        """Return the JSON of an answer that is complete in time and not too large."""
        until, body = time.monotonic() + timeout, b""
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        data = {"model": self.name, "input": texts, "encoding_format": "float"}
        with self.session.post(
            self.url, json=data, headers=headers, timeout=timeout, stream=True
        ) as response:
            if response.status_code in REFUSED:
                raise TextRefusedError(f"the service answers {response.status_code}")
            response.raise_for_status()
            for chunk in response.iter_content(CHUNK_SIZE):
                body += chunk
                if time.monotonic() > until:
                    raise EmbeddingUnavailableError("the answer comes too slowly")
                if len(body) > MAX_BYTES * len(texts):
                    raise EmbeddingUnavailableError("the answer is too large")
        return json.loads(body)


def vectors_in(response):
    """Return the lists of numbers of an answer, in the order of the texts."""
    try:
        rows = sorted(response["data"], key=lambda row: row.get("index", 0))
        return [row["embedding"] for row in rows]
    except (AttributeError, KeyError, TypeError) as error:
        raise EmbeddingUnavailableError("the answer has an unexpected form") from error
