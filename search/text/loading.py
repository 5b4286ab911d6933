"""Gets the dictionaries ready: built once on a machine, then mapped from a file."""

import contextlib
import logging
import threading
from functools import lru_cache

from . import dictionaries
from .analysis import Analysis
from .english import English
from .forms import Forms
from .lexicon import Lexicon, render_table, write_table
from .swedish import Swedish

try:
    import fcntl
except ImportError:  # not a Unix machine: two processes may build at once, the last one wins
    fcntl = None

logger = logging.getLogger(__name__)

_loading = threading.Lock()


def load_analysis(directory=None, folder=dictionaries.HUNSPELL_FOLDER):
    """Return the analysis of this process; the first call loads it.

    directory: where the tables of words are kept between processes. If it is None or cannot be
    written to, each process builds its own, which takes seconds and tens of megabytes.
    folder: where the Swedish hunspell files lie; without them words are known by the list of
    basic forms alone, and a warning is logged.
    """
    with _loading:
        return _load_analysis(directory, folder)


@lru_cache(maxsize=2)
def _load_analysis(directory, folder):
    rules = dictionaries.read_affixes(folder)
    swedish = Swedish(load_lexicon("sv", directory, folder), rules)
    return Analysis(Forms(swedish, English(load_lexicon("en", directory, folder))))


def load_lexicon(language, directory, folder):
    """Return the table of words of a language, from the directory if it is there."""
    if directory is None:
        return Lexicon(_render(language, folder))
    path = directory / f"words-{language}-{dictionaries.fingerprint(language, folder)}.bin"
    found = _opened(path)
    if found is not None:
        return found
    try:
        with _one_builder(directory / f"words-{language}.lock"):
            # Another process may have built it while this one waited.
            return _opened(path) or _build(language, path, folder)
    except OSError as error:
        logger.warning("The table of words cannot be kept in %s: %s", directory, error)
        return load_lexicon(language, None, folder)


def _render(language, folder):
    if language == "sv":
        return render_table(dictionaries.swedish_variants(folder))
    return render_table(dictionaries.english_variants())


def _opened(path):
    """Return the table in the file, or None if there is none or it is broken."""
    with contextlib.suppress(OSError, ValueError):
        return Lexicon.open(path)
    return None


def _build(language, path, folder):
    """Build the table, and remove those of older dictionaries."""
    write_table(_render(language, folder), path)
    for older in path.parent.glob(f"words-{language}-*.bin"):
        if older != path:
            older.unlink(missing_ok=True)
    return Lexicon.open(path)


@contextlib.contextmanager
def _one_builder(path):
    """Hold a lock that only one process at a time has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
