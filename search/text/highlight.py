"""Shows where a text has what was asked for."""

from typing import NamedTuple


class Fragment(NamedTuple):
    """A piece of a text, and whether it is what was asked for."""

    text: str
    is_match: bool


def highlight(text, query, language, analysis):
    """Return the text in pieces; together they are the text. The language is the text's own."""
    fragments = []
    at = 0
    for start, end in _merged(_matches(analysis.analyse_text(text, language), query), text):
        if start > at:
            fragments.append(Fragment(text[at:start], False))
        fragments.append(Fragment(text[start:end], True))
        at = end
    if at < len(text) or not fragments:
        fragments.append(Fragment(text[at:], False))
    return fragments


def best_passage(text, query, language, analysis, characters=240):
    """Return (start, end) of the passage, about so long, that has most of what was asked for.

    It begins with a sentence if one begins nearby, and ends with a word. Without any match it is
    the beginning of the text.
    """
    found = _matches(analysis.analyse_text(text, language), query)
    best, most = 0, 0.0
    for first, token in enumerate(found):
        seen = set()
        inside = 0
        for other in found[first:]:
            if other.end > token.start + characters:
                break
            inside += 1
            seen.update(other.terms.lemmas)
        if len(seen) + inside / 100 > most:
            best, most = token.start, len(seen) + inside / 100
    start = _sentence_start(text, best, characters // 3)
    end = min(len(text), start + characters)
    if end < len(text):
        end = max(text.rfind(" ", start, end), best + 1)
    return start, end


def _matches(tokens, query):
    """Return the tokens that the query asks for."""
    asked = _asked_for(tokens, query)
    return [token for token in tokens if not asked.isdisjoint(token.terms.terms())]


def _asked_for(tokens, query):
    """Return the terms to mark; terms of an alternative of several only if all are there."""
    there = set()
    for token in tokens:
        there |= token.terms.terms()
    return {
        term
        for alternative in query.alternatives()
        if there.issuperset(alternative.terms)
        for term in alternative.terms
    }


def _merged(tokens, text):
    """Return where the tokens stand, neighbours with only a hyphen between as one."""
    spans = []
    for token in tokens:
        if spans and text[spans[-1][1] : token.start] in ("-", "\u2010", "\u2011"):
            spans[-1] = spans[-1][0], token.end
        else:
            spans.append((token.start, token.end))
    return spans


def _sentence_start(text, at, reach):
    """Return where the sentence of this place begins, or the word if that is too far back."""
    if at <= reach:
        return 0
    window = text[at - reach : at]
    for mark in (". ", "! ", "? ", "\n"):
        found = window.rfind(mark)
        if found >= 0:
            return at - reach + found + len(mark)
    return at
