"""Says how a search that finds nothing may have been meant."""

from dataclasses import dataclass

from search.keeping.vocabulary import shared
from search.wording import analysis


@dataclass(frozen=True)
class Respelling:
    """Another spelling of the text, or ""; `is_needed`: look for that instead, and say so."""

    text: str = ""
    is_needed: bool = False


def respelled(query, analysed, found):
    """Return the Respelling of a query some of whose words nothing has."""
    if not query.text or not found.missing:
        return Respelling()
    better = {}
    for number in found.missing:
        group = analysed.query.groups[number]
        candidates = shared.get().candidates(group.surface.casefold(), limit=1)
        if candidates and not group.is_name:
            better[group] = candidates[0].text
    if not better:
        return Respelling()
    mistyped = any(not is_known(group, query.language) for group in better)
    return Respelling(replaced(analysed.query.text, better), mistyped or not found.total)


def is_known(group, language):
    """Return whether a dictionary has the word: it may be spelled right, and just not be here."""
    return analysis().terms(group.surface.casefold(), language).known


def replaced(text, better):
    """Return a text with some of its words spelled otherwise."""
    for group in sorted(better, key=lambda group: -group.start):
        text = text[: group.start] + better[group] + text[group.end :]
    return text
