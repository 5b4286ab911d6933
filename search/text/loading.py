"""Loads the dictionaries: the lexicons are built once on a machine and then mapped into memory."""

import contextlib
import logging
import threading
from functools import lru_cache

from . import dictionaries
from .analysis import Analysis
from .forms import English, Forms
from .lexicon import Lexicon, Variant
from .swedish import Swedish

logger = logging.getLogger(__name__)

_loading = threading.Lock()


def load_analysis(directory=None, folder=dictionaries.HUNSPELL_FOLDER):
    """Return the Analysis of this process; the first call loads it.

    directory: where the lexicons are kept. If it is None or not writable, each process builds its
    own, which takes seconds and tens of megabytes. folder: that of the Swedish hunspell files;
    without them only simplemma's list is used, and a warning is logged.
    """
    with _loading:
        return _load_analysis(directory, folder)


@lru_cache(maxsize=2)
def _load_analysis(directory, folder):
    rules = dictionaries.read_affixes(folder)
    swedish = Swedish(load_lexicon("sv", directory, folder), rules)
    return Analysis(Forms(swedish, English(load_lexicon("en", directory, folder))))


def load_lexicon(language, directory, folder):
    """Return the lexicon of a language, from the directory or built and saved there.

    `python -m search.text` builds it at install. Concurrent processes save the same file.
    """
    if directory is None:
        return _build(language, folder)
    path = directory / f"words-{language}-{dictionaries.fingerprint(language, folder)}.marisa"
    # Missing, or broken.
    with contextlib.suppress(OSError, RuntimeError):
        return Lexicon.open(path)
    lexicon = _build(language, folder)
    try:
        lexicon.save(path)
    except OSError as error:
        logger.warning("The lexicon cannot be saved in %s: %s", directory, error)
        return lexicon
    # Those of other versions of the dictionaries.
    for older in path.parent.glob(f"words-{language}-*"):
        if older != path:
            older.unlink(missing_ok=True)
    return Lexicon.open(path)


def _build(language, folder):
    if language == "sv":
        return Lexicon.build(dictionaries.swedish_variants(folder))
    lemmas = dictionaries.read_lemmas(language)
    return Lexicon.build(Variant(form, lemma=lemma) for form, lemma in lemmas.items())
