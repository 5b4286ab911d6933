"""An analysed query: a group of weighted alternatives for each word."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from .terms import Term
from .tokens import comparable

MAX_ALTERNATIVES = 24
# Words of a query that are searched for.
MAX_WORDS = 8
# Alternatives are grouped by weight, and each level is one search expression: (at least, weight).
LEVELS = ((0.7, 1.0), (0.4, 0.5), (0.0, 0.25))


class Kind(StrEnum):
    """How an alternative was derived from what was typed."""

    EXACT = "exact"
    FOLDED = "folded"
    JOINED = "joined"
    LEMMA = "lemma"
    STEM = "stem"
    PART = "part"
    CONSTITUENTS = "constituents"
    SYNONYM = "synonym"
    SPELLING = "spelling"


class Closeness(StrEnum):
    """How close the terms of an alternative have to be to each other."""

    ANYWHERE = "anywhere"
    NEAR = "near"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to find a word: a text has it if it has all the terms.

    weight: from 1 for the word as typed to near 0, for engines that can weigh each alternative.
    closeness: ANYWHERE in the text; NEAR, within a few words; PHRASE, in this order without a gap.
    """

    kind: Kind
    weight: float
    terms: tuple[Term, ...]
    closeness: Closeness = Closeness.ANYWHERE


@dataclass(frozen=True, slots=True)
class Level:
    """Alternatives of one word that have the same weight."""

    weight: float
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class WordGroup:
    """A word of the query, or a phrase in quotes, and the alternatives to it.

    start, end: where it stands in `Query.text`. An alternative that covers several words (snö
    röjning: snöröjning) is in the group of each of them.
    """

    surface: str
    start: int
    end: int
    alternatives: tuple[Alternative, ...]
    is_name: bool = False

    def with_alternatives(self, more):
        """Return the group with more alternatives, heaviest first, each once."""
        heaviest = {}
        for alternative in (*self.alternatives, *more):
            key = (alternative.terms, alternative.closeness)
            if key not in heaviest or heaviest[key].weight < alternative.weight:
                heaviest[key] = alternative
        ordered = sorted(heaviest.values(), key=lambda a: -a.weight)
        return replace(self, alternatives=tuple(ordered[:MAX_ALTERNATIVES]))

    def levels(self):
        """Return the Levels of the alternatives, the heaviest first."""
        found, below = [], float("inf")
        for least, weight in LEVELS:
            some = tuple(one for one in self.alternatives if least <= one.weight < below)
            if some:
                found.append(Level(weight, some))
            below = least
        return tuple(found)


@dataclass(frozen=True)
class Query:
    """A query; a text matches all of it if it has one alternative of every group.

    text: what was read of the query; clipped: whether there was more.
    is_question: asked as a question, in Swedish or English.
    names: words of each name in the query, for engines that lift what bears the name.
    groups: empty if the query has no words. cache: what an engine has read for this query,
    {levels of a word: …} and more; shared with the corrected query. synonyms: those that the query
    was read with.
    """

    text: str
    language: str
    groups: tuple[WordGroup, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    clipped: bool = False
    is_question: bool = False
    cache: dict = field(default_factory=dict, compare=False, repr=False)
    synonyms: object = field(default=None, compare=False, repr=False)

    @cached_property
    def words(self):
        """Return the Levels of each word that is searched for."""
        return tuple(group.levels() for group in self.groups[:MAX_WORDS])

    @cached_property
    def title(self):
        """Return the words typed, to be compared with titles."""
        return comparable(self.text)

    @property
    def is_clipped(self):
        """Return whether more words were typed than are searched for."""
        return self.clipped or len(self.groups) > MAX_WORDS

    @property
    def has_only_known_words(self):
        """Return whether the editors have synonyms for each word: it is about the site's field."""
        return bool(self.groups) and all(
            any(one.kind == Kind.SYNONYM for one in group.alternatives) for group in self.groups
        )

    def alternatives(self):
        """Yield the alternatives of all groups."""
        for group in self.groups:
            yield from group.alternatives

    def terms(self):
        """Return every term that the query asks for."""
        return frozenset(term for each in self.alternatives() for term in each.terms)

    def with_groups(self, groups):
        """Return the query with other groups."""
        return replace(self, groups=groups)
