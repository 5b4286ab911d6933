"""Reads the dictionaries: hunspell's Swedish one and the lemma lists of simplemma."""

import contextlib
import hashlib
import logging
import sys
from collections import defaultdict
from importlib import metadata
from pathlib import Path

from . import affixes
from .affixes import Affixes
from .families import family_sizes
from .lexicon import Variant

logger = logging.getLogger(__name__)

# Increment it when the same dictionaries would give another lexicon.
VERSION = 5

# Words that the list takes for the plural of a rare word: a date is no data.
UNCOUNTABLE = {"data": "data"}

HUNSPELL_FOLDER = Path(sys.prefix) / "share" / "hunspell"
_HUNSPELL_FILES = ("sv_SE.dic", "sv_SE_expanded.dic")
_KEPT_FLAGS = affixes.INFLECTION | affixes.LINKING | set("XUYZ")
_MAY_BEGIN = {affixes.BEGINS_COMPOUND, affixes.MIDDLE_OF_COMPOUND}
_STORED_FLAGS = str.maketrans(dict.fromkeys(affixes.LINKING))


def fingerprint(language, folder=HUNSPELL_FOLDER):
    """Return a digest of the dictionaries of a language: their content, not their dates."""
    digest = hashlib.sha256(f"{VERSION} {language}".encode())
    with contextlib.suppress(metadata.PackageNotFoundError):
        digest.update(metadata.version("simplemma").encode())
    for path in _hunspell_paths(folder) if language == "sv" else ():
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def read_affixes(folder=HUNSPELL_FOLDER):
    """Return the Swedish inflection rules; none, and a warning, if the file is missing."""
    try:
        lines = (folder / "sv_SE.aff").read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        logger.warning("Swedish words are found by their stems only: %s", error)
        lines = []
    return Affixes(affixes.read_rules(lines))


def swedish_variants(folder=HUNSPELL_FOLDER):
    """Yield a Variant for each Swedish spelling of both dictionaries; fewer if one is missing."""
    rules = read_affixes(folder)
    flags, capitals = _read_flags(folder)
    lemmas = read_lemmas("sv")
    origins = _linking_forms(flags, rules, lemmas)
    as_modifier, as_head = family_sizes(flags, origins.keys(), lemmas.keys())
    for surface in flags.keys() | origins.keys():
        yield Variant(
            surface,
            flags.get(surface, "").translate(_STORED_FLAGS) + "^" * (surface in capitals),
            lemmas.get(surface, ""),
            tuple(sorted(origins.get(surface, ())))[:3],
            as_modifier.get(surface, 0),
            as_head.get(surface, 0),
        )
    for surface, lemma in lemmas.items():
        # A regular genitive has the lemma of the same form without its s.
        is_genitive = surface[-1] == "s" and lemmas.get(surface[:-1]) == lemma != surface
        if not is_genitive and surface not in flags and surface not in origins:
            sizes = as_modifier.get(surface, 0), as_head.get(surface, 0)
            yield Variant(surface, "", lemma, (), *sizes)


def read_lemmas(language):
    """Return {form: basic form} of simplemma, in lower case; {} without the package."""
    try:
        from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory
    except ImportError as error:
        logger.warning("Words are found without a list of lemmas: %s", error)
        return {}
    listed = DefaultDictionaryFactory(cache_max_size=1).get_dictionary(language)
    lemmas = {}
    for form in listed:
        # The list's two-letter forms are abbreviations more often than words.
        if len(form) < 3 or not form.isalpha():
            continue
        lemma = listed[form].lower()
        if not lemma.isalpha():
            continue
        # The lemma of a common noun ("sten") takes precedence over that of a name ("Sten").
        if form.islower():
            lemmas[form] = lemma
        else:
            lemmas.setdefault(form.lower(), lemma)
    lemmas.update(UNCOUNTABLE)
    return lemmas


def _hunspell_paths(folder):
    paths = [folder / name for name in _HUNSPELL_FILES]
    return [path for path in paths if path.is_file()]


def _read_flags(folder):
    """Return ({word in lower case: flags}, the words that are always capitalised)."""
    collected, lower = defaultdict(str), set()
    for surface, flags in _entries(folder):
        word = surface.lower()
        collected[word] += flags
        if surface == word:
            lower.add(word)
    kept = {
        word: "".join(sorted(_KEPT_FLAGS.intersection(found))) for word, found in collected.items()
    }
    return kept, kept.keys() - lower


def _entries(folder):
    """Yield (word, flags), without the forms and fragments that have no flags in the large file."""
    for path in _hunspell_paths(folder):
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()[1:]:
            surface, _, rest = line.partition("/")
            if not rest and path.name == _HUNSPELL_FILES[0]:
                continue
            flags = rest.split(maxsplit=1)[0] if rest else ""
            if affixes.FORBIDDEN not in flags and surface.isalpha():
                yield surface, flags


def _linking_forms(flags, rules, lemmas):
    """Return {form: basic forms} of all that may begin a compound."""
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
