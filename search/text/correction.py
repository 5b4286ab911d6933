"""What to suggest, and to search for, when words of a query are nowhere in the index."""

from dataclasses import replace
from typing import NamedTuple

from .normalise import fold
from .query import Kind, Query
from .query_reader import as_word
from .spelling import MIN_CORRECTED
from .stemming import stem

# A corrected word is worth less than the word itself would be, the less the less likely.
SPELLING = 0.4
_MAX_CORRECTED = 4
_MAX_SPELLINGS = 3
_MIN_COMPOUND = 9


class Correction(NamedTuple):
    """A query with words corrected.

    text: what to ask "did you mean" with. query: the query, with the corrections as more
    alternatives to the words that were not found.
    """

    text: str
    query: Query


def correct(query, vocabulary, analysis, last_resort=False):
    """Return the query with its unknown words corrected, or None if there is nothing to correct.

    Names and phrases in quotes are left alone, and so is a word that a dictionary has: it is right,
    and nothing is about it. As a `last_resort` it may be another that begins in the same way.
    """
    groups, text = list(query.groups), query.text
    corrected = 0
    for at in range(len(groups) - 1, -1, -1):  # from the end, so that offsets stay true
        group = groups[at]
        if corrected == _MAX_CORRECTED or not is_unknown(group, vocabulary):
            continue
        spellings = _spellings(group.surface, query.language, vocabulary, analysis)
        if analysis.forms.is_listed(group.surface):
            spellings = _begin_alike(spellings, group.surface) if last_resort else []
        if spellings and spellings[0] != group.surface:
            corrected += 1
            groups[at] = group.with_alternatives(_alternatives(spellings, query, analysis))
            text = text[: group.start] + spellings[0] + text[group.end :]
    return Correction(text, query.with_groups(tuple(groups))) if corrected else None


def _begin_alike(spellings, word):
    """Return the spellings that have half of the word's letters and more from its beginning."""
    least = max(MIN_CORRECTED, len(word) // 2)
    return [each for each in spellings if fold(each)[:least] == fold(word)[:least]]


def is_unknown(group, vocabulary):
    """Tell whether no text has the word, in any form of it."""
    if group.is_name or " " in group.surface:
        return False
    # What is left of a mistyped word without its endings may be quite another word.
    others = (Kind.SYNONYM, Kind.STEM)
    own = [a for a in group.alternatives if len(a.terms) == 1 and a.kind not in others]
    return not any(alternative.terms[0].text in vocabulary for alternative in own)


def _spellings(word, language, vocabulary, analysis):
    # The index may have the word in another form: then its stem is nearer.
    for form in dict.fromkeys((word, stem(word, language))):
        candidates = vocabulary.candidates(form, _MAX_SPELLINGS)
        if candidates:
            nearest = candidates[0].distance
            return [each.text for each in candidates if each.distance == nearest]
    # A compound of words that are spelled right is spelled right.
    is_right = analysis.terms(word, language).known
    return [] if is_right else _compound_spellings(word, vocabulary, analysis)


def _compound_spellings(word, vocabulary, analysis):
    """Return a compound that no text has, with the part corrected that is not known."""
    if len(word) < _MIN_COMPOUND:
        return []
    for at in range(MIN_CORRECTED, len(word) - MIN_CORRECTED + 1):
        first, rest = word[:at], word[at:]
        if _is_word(rest, vocabulary, analysis):
            link = "s" if first.endswith("s") else ""
            for each in vocabulary.candidates(first.removesuffix("s"), 1):
                return [each.text + link + rest]
        if _is_word(first.removesuffix("s"), vocabulary, analysis):
            for each in vocabulary.candidates(rest, 1):
                return [first + each.text]
    return []


def _is_word(part, vocabulary, analysis):
    if len(part) < MIN_CORRECTED:
        return False
    return part in vocabulary or analysis.terms(part, "sv").known


def _alternatives(spellings, query, analysis):
    found = []
    for spelling in spellings:
        for alternative in as_word(analysis.terms(spelling, query.language)):
            weight = SPELLING * alternative.weight
            found.append(replace(alternative, kind=Kind.SPELLING, weight=weight))
    return found
