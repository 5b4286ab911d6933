"""Terms: what a word is indexed by, in fields from its exact form to its parts."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from .normalise import encode


class Field(StrEnum):
    """A field of the index. An engine gives each its own column, or all of them one.

    EXACT: the word as written; one term for each word, in order, so that phrases can be found.
    FOLDED: the word without diacritics, where that is different.
    LEMMA: its basic forms.
    STEM: the words it is derived from, or its stem if no dictionary has it.
    PART: the parts of a compound and their combinations; for any other word its basic forms.
    """

    EXACT = "exact"
    FOLDED = "folded"
    LEMMA = "lemma"
    STEM = "stem"
    PART = "part"


# No encoded letter begins like these, so terms of all fields can share a column.
MARKERS = {
    Field.EXACT: "",
    Field.FOLDED: "qf",
    Field.LEMMA: "ql",
    Field.STEM: "qs",
    Field.PART: "qp",
}


class Term(NamedTuple):
    """A word or part of one in a field of the index."""

    field: Field
    text: str

    @property
    def code(self):
        """The term as one run of a-z and 0-9, unlike that of any other term."""
        return MARKERS[self.field] + encode(self.text)


@dataclass(frozen=True, slots=True)
class WordTerms:
    """The terms of one word, by field."""

    exact: str
    folded: tuple[str, ...]
    lemmas: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple[str, ...]
    # The smallest parts of a compound, one lemma each; empty for any other word.
    constituents: tuple[str, ...] = ()
    # The same with the word that the last part is derived from (bildtolkning: bild, tolka), if any.
    constituents_base: tuple[str, ...] = ()
    # Whether a dictionary has the word or all its parts.
    known: bool = False
    # What `coded` has been asked for before: the same words are written again and again.
    _coded: dict[str, str] = dataclasses.field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def of(self, field):
        """Return the texts of the terms in one field."""
        match field:
            case Field.EXACT:
                return (self.exact,)
            case Field.FOLDED:
                return self.folded
            case Field.LEMMA:
                return self.lemmas
            case Field.STEM:
                return self.stems
        return self.parts

    def coded(self, fields, key):
        """Return the codes of the terms in these fields, a blank between two; `key` names them."""
        found = self._coded.get(key)
        if found is None:
            codes = (Term(field, text).code for field in fields for text in self.of(field))
            found = self._coded[key] = " ".join(codes)
        return found

    def terms(self):
        """Return the terms in all fields."""
        return {Term(field, text) for field in Field for text in self.of(field)}
