"""Where the dictionaries lie, and their words as the table of words wants them."""

import hashlib
import logging
import re
import sys
from collections import defaultdict
from importlib import metadata
from pathlib import Path

from . import affixes
from .affixes import Affixes
from .families import count_families
from .lexicon import Variant

logger = logging.getLogger(__name__)

# Raise it when the table would come out different from the same dictionaries.
TABLE_VERSION = 4

HUNSPELL_FOLDER = Path(sys.prefix) / "share" / "hunspell"
_HUNSPELL_FILES = ("sv_SE.dic", "sv_SE_expanded.dic")
_LETTERS = re.compile(r"[^\W\d_]+")
_KEPT_FLAGS = affixes.INFLECTION | affixes.LINKING | set("XUYZ")
_MAY_BEGIN = {affixes.BEGINS_COMPOUND, affixes.MIDDLE_OF_COMPOUND}
_STORED_FLAGS = str.maketrans(dict.fromkeys(affixes.LINKING))


def fingerprint(language, folder=HUNSPELL_FOLDER):
    """Return a short text that changes when a dictionary of the language does."""
    parts = [str(TABLE_VERSION), language]
    try:
        parts.append(metadata.version("simplemma"))
    except metadata.PackageNotFoundError:
        parts.append("no simplemma")
    if language == "sv":
        for path in _hunspell_paths(folder):
            state = path.stat()
            parts.append(f"{path.name} {state.st_size} {state.st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def read_affixes(folder=HUNSPELL_FOLDER):
    """Return Swedish inflection; without rules, and with a warning, if the file is missing."""
    try:
        lines = (folder / "sv_SE.aff").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        logger.warning("Swedish words are found by their stems only: %s", error)
        lines = []
    return Affixes(affixes.read_rules(lines))


def swedish_variants(folder=HUNSPELL_FOLDER):
    """Give every Swedish spelling of both dictionaries; fewer if a package is missing."""
    rules = read_affixes(folder)
    flags, capitals = _read_flags(folder)
    lemmas = read_lemmas("sv")
    origins = _linking_forms(flags, rules, lemmas)
    first, last = count_families(flags, origins.keys(), lemmas.keys())
    # Spellings with dots come first among those that are alike without: kärl before karl.
    for surface in sorted(flags.keys() | lemmas.keys() | origins.keys(), reverse=True):
        if surface in flags or surface in origins or not _genitive_is_enough(surface, lemmas):
            yield Variant(
                surface,
                flags.get(surface, "").translate(_STORED_FLAGS) + "^" * (surface in capitals),
                lemmas.get(surface, ""),
                tuple(sorted(origins.get(surface, ())))[:3],
                first.get(surface, 0),
                last.get(surface, 0),
            )


def english_variants():
    """Give every English spelling of the lemma list."""
    for surface, lemma in read_lemmas("en").items():
        yield Variant(surface, lemma=lemma)


def read_lemmas(language):
    """Return form -> basic form by simplemma's list, in lower case; empty without the package."""
    try:
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
    except ImportError as error:
        logger.warning("Words are found without a list of basic forms: %s", error)
        return {}
    listed = DefaultDictionaryFactory(cache_max_size=1).get_dictionary(language)
    lemmas = {}
    for form in listed:
        lemma = listed[form].lower()
        # The list's two-letter forms are abbreviations more often than words.
        if len(form) < 3 or not _LETTERS.fullmatch(form) or not _LETTERS.fullmatch(lemma):
            continue
        # A word that is also a name ("Sten") keeps the word's own lemma.
        if form.islower():
            lemmas[form] = lemma
        else:
            lemmas.setdefault(form.lower(), lemma)
    return lemmas


def _hunspell_paths(folder):
    paths = [folder / name for name in _HUNSPELL_FILES]
    return [path for path in paths if path.is_file()]


def _read_flags(folder):
    """Return the flags of each word in lower case, and the words always written with a capital."""
    collected = defaultdict(set)
    lower = set()
    for surface, flags in _entries(folder):
        word = surface.lower()
        collected[word].update(flags)
        if surface == word:
            lower.add(word)
    kept = {word: "".join(sorted(found & _KEPT_FLAGS)) for word, found in collected.items()}
    return kept, kept.keys() - lower


def _entries(folder):
    """Give (word, flags). Entries without flags in the larger file are forms and fragments."""
    for path in _hunspell_paths(folder):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()[1:]:
            surface, _, rest = line.partition("/")
            flags = rest.split()[0] if rest.split() else ""
            if not flags and path.name == _HUNSPELL_FILES[0]:
                continue
            if affixes.FORBIDDEN not in flags and _LETTERS.fullmatch(surface):
                yield surface, flags


def _genitive_is_enough(surface, lemmas):
    """Tell whether the lemma follows from the same form without its genitive s."""
    return surface.endswith("s") and lemmas.get(surface[:-1]) == lemmas[surface] != surface


def _linking_forms(flags, rules, lemmas):
    """Return form -> basic forms, for all that the dictionary lets begin a compound."""
    origins = defaultdict(set)
    for word, found in flags.items():
        for form, continuation in rules.linked_forms(word, found):
            if _MAY_BEGIN & set(continuation):
                origins[form].add(word)
        if affixes.ONLY_IN_COMPOUND in found:
            origins[word].update(_restored(word, flags, lemmas))
        elif _MAY_BEGIN & set(found):
            origins[word].add(word)
    return origins


def _restored(form, flags, lemmas):
    """Return the basic form of a linking form with an entry of its own (skol, kyrko, arbets)."""
    stems = [form + "a", form + "e", form]
    if form.endswith("ra"):
        stems = [form[:-2] + "er", form]
    elif form[-1] in "oue":
        stems = [form[:-1] + "a", form[:-1] + "e", form[:-1]]
    elif form.endswith("s"):
        stems = [form[:-1], form[:-1] + "e", form[:-1] + "a", form[:-2] + "a"]
    for stem in stems:
        found = flags.get(stem, "")
        if affixes.INFLECTION & set(found) and affixes.ONLY_IN_COMPOUND not in found:
            return [stem]
    return [lemmas.get(form, form)]
