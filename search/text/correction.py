"""Did-you-mean: corrects the words of a query that no text of the index has."""

from dataclasses import replace
from typing import NamedTuple

from .normalise import fold
from .query import Kind, Query
from .query_reader import as_word
from .spelling import MIN_CORRECTED
from .stems import stem

# The weight of a corrected word relative to that of the word itself.
SPELLING = 0.4
_MAX_CORRECTED = 4
_MAX_SPELLINGS = 3
_MIN_COMPOUND = 9


class Correction(NamedTuple):
    """A query with corrected words.

    text: the query as it is suggested. query: the query, with the corrections as further
    alternatives to the words that were not found.
    """

    text: str
    query: Query


def correct(query, vocabulary, analysis, last_resort=False):
    """Return the Correction of a query's unknown words, or None.

    Names, phrases in quotation marks and words of a dictionary are not corrected: the latter are
    spelled right, and nothing is about them. As a `last_resort` such a word may be another one that
    begins in the same way.
    """
    groups, text = list(query.groups), query.text
    corrected = 0
    for at in range(len(groups) - 1, -1, -1):  # from the end, so that offsets stay valid
        group = groups[at]
        if corrected == _MAX_CORRECTED or not is_unknown(group, vocabulary):
            continue
        spellings = _spellings(group.surface, query.language, vocabulary, analysis)
        if analysis.forms.is_listed(group.surface):
            spellings = _with_same_beginning(spellings, group.surface) if last_resort else []
        if spellings and spellings[0] != group.surface:
            corrected += 1
            groups[at] = group.with_alternatives(_alternatives(spellings, query, analysis))
            text = text[: group.start] + spellings[0] + text[group.end :]
    return Correction(text, query.with_groups(tuple(groups))) if corrected else None


def _with_same_beginning(spellings, word):
    """Return the spellings that share at least the first half of the word's letters."""
    least = max(MIN_CORRECTED, len(word) // 2)
    return [each for each in spellings if fold(each)[:least] == fold(word)[:least]]


def is_unknown(group, vocabulary):
    """Return whether no text has the word, in any form of it."""
    if group.is_name or " " in group.surface or not group.surface.isalpha():
        return False
    # The stem of a misspelled word may be another word.
    others = (Kind.SYNONYM, Kind.STEM)
    own = [one for one in group.alternatives if len(one.terms) == 1 and one.kind not in others]
    return not any(alternative.terms[0].text in vocabulary for alternative in own)


def _spellings(word, language, vocabulary, analysis):
    # The index may have another form of the word, which is nearer to its stem.
    for form in dict.fromkeys((word, stem(word, language))):
        candidates = vocabulary.candidates(form, _MAX_SPELLINGS)
        if candidates:
            nearest = candidates[0].distance
            return [each.text for each in candidates if each.distance == nearest]
    # A compound of words that are spelled right is spelled right.
    is_right = analysis.terms(word, language).known
    return [] if is_right else _compound_spellings(word, vocabulary, analysis)


def _compound_spellings(word, vocabulary, analysis):
    """Return a compound that no text has, with its unknown part corrected."""
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
