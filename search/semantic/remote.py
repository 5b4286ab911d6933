"""Embeddings from a service that speaks OpenAI's embeddings protocol."""

import json
import logging
import queue
import threading
import time

import numpy as np
import requests

from search.circuit_breaker import CircuitBreaker
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
# Texts in one request, bytes that the answer may have for each of them, bytes read at a time.
BATCH = 32
MAX_BYTES = 400_000
CHUNK_SIZE = 4_096
# What `json.loads` raises for a body that is not JSON, or lists nested without end.
JSON_ERRORS = (ValueError, RecursionError)
# Requests that have timed out and may still be running.
MAX_ABANDONED = 3
# Status codes for a text that the service refuses, mostly because it is too long; and the number
# of characters below which it is not shortened further.
REFUSED = (400, 413, 422)
SHORTEST = 200
# A text that no service has a reason to refuse.
ANY_TEXT = "A municipality."


class RemoteEmbedder(Embedder):
    """Asks `url` + /embeddings for embeddings by `model`; prefixes are put before the texts."""

    def __init__(self, url, model, key="", prefixes=("", "")):
        self.url, self.name, self.key = f"{url.rstrip('/')}/embeddings", model, key
        self.query_prefix, self.passage_prefix = prefixes
        self.model = " ".join(filter(None, [model, *prefixes]))[:100]
        self.session = requests.Session()
        self.abandoned = []
        self.breaker = CircuitBreaker(
            logger,
            "Only words are searched for: the embeddings service fails",
            "The embeddings service works again",
            lambda: PAUSE,
        )

    @property
    def failure(self):
        return self.breaker.failure

    def query(self, text):
        prefixed = self.query_prefix + readable(text, MAX_QUERY_CHARACTERS)
        return self.request([prefixed], QUERY_TIMEOUT)[0]

    def queries(self, texts):
        return self.in_batches([self.query_prefix + readable(text) for text in texts])

    def passages(self, texts):
        return self.in_batches([self.passage_prefix + readable(text) for text in texts])

    def in_batches(self, texts):
        parts = (texts[start : start + BATCH] for start in range(0, len(texts), BATCH))
        return np.concatenate([self.request_or_shorten(part) for part in parts])

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
            answer = self.within(timeout, lambda: self.send(texts, timeout))
            found = checked(vectors_in(answer), len(texts), self.dimensions)
        except TextRefusedError:
            raise
        except (requests.RequestException, EmbeddingUnavailableError, *JSON_ERRORS) as error:
            self.breaker.fail(f"{error.__class__.__name__}: {error}")
            raise EmbeddingUnavailableError(str(error)) from error
        self.breaker.succeed()
        self.dimensions = found.shape[1]
        return found

    def within(self, timeout, function):
        """Return what a function returns, or raise EmbeddingUnavailableError after the timeout.

        It runs in a thread: the timeouts of sockets cover neither name lookup nor an answer that
        comes byte by byte.
        """
        self.abandoned = [thread for thread in self.abandoned if thread.is_alive()]
        if len(self.abandoned) >= MAX_ABANDONED:
            raise EmbeddingUnavailableError("earlier requests have not been answered yet")
        outcome = queue.SimpleQueue()
        thread = threading.Thread(target=run, args=[function, outcome], name="embedding")
        thread.daemon = True
        thread.start()
        try:
            found, error = outcome.get(timeout=timeout)
        except queue.Empty:
            self.abandoned.append(thread)
            raise EmbeddingUnavailableError("the answer comes too slowly") from None
        if error:
            raise error
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


def run(function, outcome):
    """Put (result of a function, None) or (None, its exception) into a queue."""
    try:
        outcome.put((function(), None))
    except Exception as error:
        outcome.put((None, error))


def vectors_in(answer):
    """Return the lists of numbers of an answer, in the order of the texts."""
    try:
        rows = sorted(answer["data"], key=lambda row: row.get("index", 0))
        return [row["embedding"] for row in rows]
    except (AttributeError, KeyError, TypeError) as error:
        raise EmbeddingUnavailableError("the answer has an unexpected form") from error
