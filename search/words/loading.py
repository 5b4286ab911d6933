"""Gets the dictionaries ready: built once on a machine, then mapped from a file."""

import contextlib
import logging
import struct
import threading
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

from . import sources
from .analysis import Analysis
from .english import English
from .forms import Forms
from .lexicon import Lexicon, Variant, render_table, write_table
from .swedish import Swedish

try:
    import fcntl
except ImportError:  # not a Unix machine: two processes may build at once, the last one wins
    fcntl = None

logger = logging.getLogger(__name__)

_VARIANTS: dict[str, Callable[[], Iterator[Variant]]] = {
    "sv": sources.swedish_variants,
    "en": sources.english_variants,
}
_loading = threading.Lock()


def load_analysis(directory: Path | None = None) -> Analysis:
    """Return the analysis of this process; the first call loads it.

    directory: where the tables of words are kept between processes. If it is None or cannot be
    written to, each process builds its own, which takes seconds and tens of megabytes.
    """
    with _loading:
        return _load_analysis(directory)


@lru_cache(maxsize=2)
def _load_analysis(directory: Path | None) -> Analysis:
    swedish = Swedish(_load_lexicon("sv", directory), sources.read_affixes())
    return Analysis(Forms(swedish, English(_load_lexicon("en", directory))))


def _load_lexicon(language: str, directory: Path | None) -> Lexicon:
    if directory is None:
        return Lexicon(render_table(_VARIANTS[language]()))
    path = directory / f"words-{language}-{sources.fingerprint(language)}.bin"
    with contextlib.suppress(OSError, ValueError, struct.error):
        return Lexicon.open(path)
    try:
        with _one_builder(path):
            return _build(language, path)
    except OSError as error:
        logger.warning("The table of words cannot be kept in %s: %s", directory, error)
        return _load_lexicon(language, None)


def _build(language: str, path: Path) -> Lexicon:
    """Build the table, unless another process did while this one waited; remove older ones."""
    with contextlib.suppress(OSError, ValueError, struct.error):
        return Lexicon.open(path)
    write_table(render_table(_VARIANTS[language]()), path)
    for older in path.parent.glob(f"words-{language}-*.bin"):
        if older != path:
            older.unlink(missing_ok=True)
    return Lexicon.open(path)


@contextlib.contextmanager
def _one_builder(path: Path) -> Iterator[None]:
    """Hold a lock that only one process at a time has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
