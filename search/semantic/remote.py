"""Vectors from an address that speaks OpenAI's protocol for embeddings: another model's server."""

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
    EmbeddingUnavailableError,
    TextRefusedError,
    checked,
    readable,
)

logger = logging.getLogger(__name__)

# Seconds: for how long a search waits, the making of vectors, and nobody asks after a failure.
TIMEOUT = 1.0
PATIENCE_OF_FILLING = 60.0
PAUSE = 20.0
# Texts in one request, and bytes that an answer may have for each; it is read so many at a time.
BATCH = 32
MAX_BYTES = 400_000
PIECE = 4_096
# What a text raises that is no JSON, or lists within lists without end.
UNREADABLE = (ValueError, RecursionError)
# Answers that may be on their way when nobody waits for them any more.
MOST_LATE = 3
# What a server answers to a text that it does not take, mostly because it is too long for it; in
# characters, how short one is tried.
REFUSED = (400, 413, 422)
SHORTEST = 200
# No server has a reason to refuse this one.
ANY_TEXT = "A municipality."


class AddressEmbedder:
    """Asks `url` + /embeddings for vectors of `model`; prefixes are put before what is sent."""

    def __init__(self, url, model, key="", prefixes=("", "")):
        self.url, self.name, self.key = f"{url.rstrip('/')}/embeddings", model, key
        self.query_prefix, self.passage_prefix = prefixes
        self.model = " ".join(filter(None, [model, *prefixes]))[:100]
        self.dimensions = None
        self.session = requests.Session()
        self.late = []
        self.breaker = CircuitBreaker(
            logger,
            "Searching by words alone, for no vectors come from the address of embeddings",
            "Vectors come from the address of embeddings again",
            lambda: PAUSE,
        )

    @property
    def failure(self):
        return self.breaker.failure

    def query(self, text):
        return self.ask([self.query_prefix + readable(text, MAX_QUERY_CHARACTERS)], TIMEOUT)[0]

    def queries(self, texts):
        return self.many([self.query_prefix + readable(text) for text in texts])

    def passages(self, texts):
        return self.many([self.passage_prefix + readable(text) for text in texts])

    def many(self, texts):
        """Ask for the vectors of texts, some of them at a time."""
        parts = (texts[start : start + BATCH] for start in range(0, len(texts), BATCH))
        return np.concatenate([self.patiently(part) for part in parts])

    def patiently(self, texts):
        """Ask for the vectors of texts; one that is refused is sent alone, and then shorter.

        Raises TextRefusedError where it is refused all the same, and others are not.
        """
        try:
            return self.ask(texts, PATIENCE_OF_FILLING)
        except TextRefusedError as error:
            if len(texts) > 1:
                return np.concatenate([self.patiently([text]) for text in texts])
            half = texts[0][: len(texts[0]) // 2]
            if len(half) >= SHORTEST:
                return self.patiently([half])
            self.insist_on_an_answer(error)
            raise

    def insist_on_an_answer(self, refusal):
        """Raise EmbeddingUnavailableError where the server takes no text at all."""
        try:
            self.ask([ANY_TEXT], PATIENCE_OF_FILLING)
        except TextRefusedError:
            self.breaker.fail(refusal)
            raise EmbeddingUnavailableError(str(refusal)) from refusal

    def ask(self, texts, patience):
        """Return the vectors of texts. Raises EmbeddingUnavailableError, also during a pause."""
        if self.breaker.is_open:
            raise EmbeddingUnavailableError(self.breaker.failure)
        try:
            answer = self.in_time(lambda: self.answer(texts, patience), patience)
            found = checked(in_order(answer), len(texts), self.dimensions)
        except TextRefusedError:
            raise
        except (requests.RequestException, EmbeddingUnavailableError, *UNREADABLE) as error:
            self.breaker.fail(f"{error.__class__.__name__}: {error}")
            raise EmbeddingUnavailableError(str(error)) from error
        self.breaker.succeed()
        self.dimensions = found.shape[1]
        return found

    def in_time(self, work, patience):
        """Return what `work` returns within the patience; whatever it waits for, nobody else does.

        Looking up a name, or an answer that comes byte by byte, heeds no limit of its own.
        """
        self.late = [one for one in self.late if one.is_alive()]
        if len(self.late) >= MOST_LATE:
            raise EmbeddingUnavailableError("earlier answers have not come yet")
        done = queue.SimpleQueue()
        thread = threading.Thread(target=run, args=[work, done], name="embedding", daemon=True)
        thread.start()
        try:
            found, error = done.get(timeout=patience)
        except queue.Empty:
            self.late.append(thread)
            raise EmbeddingUnavailableError("the answer comes too slowly") from None
        if error:
            raise error
        return found

    def answer(self, texts, patience):
        """Return the JSON of an answer that comes whole within the patience, and is no giant."""
        until, body = time.monotonic() + patience, b""
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        sent = {"model": self.name, "input": texts, "encoding_format": "float"}
        with self.session.post(
            self.url, json=sent, headers=headers, timeout=patience, stream=True
        ) as response:
            if response.status_code in REFUSED:
                raise TextRefusedError(f"the server answers {response.status_code}")
            response.raise_for_status()
            for piece in response.iter_content(PIECE):
                body += piece
                if time.monotonic() > until:
                    raise EmbeddingUnavailableError("the answer comes too slowly")
                if len(body) > MAX_BYTES * len(texts):
                    raise EmbeddingUnavailableError("the answer is too large")
        return json.loads(body)


def run(work, done):
    """Put (what `work` returns, None) or (None, the error that it raises) into a queue."""
    try:
        done.put((work(), None))
    except Exception as error:
        done.put((None, error))


def in_order(answer):
    """Return the lists of numbers of an answer, in the order of the texts."""
    try:
        rows = sorted(answer["data"], key=lambda row: row.get("index", 0))
        return [row["embedding"] for row in rows]
    except (AttributeError, KeyError, TypeError) as error:
        raise EmbeddingUnavailableError("the answer has another form than was asked for") from error
