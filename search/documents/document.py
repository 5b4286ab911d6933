"""What the search is told about one thing, or one part of it, in one language."""

import datetime
import re
from dataclasses import dataclass, field
from uuid import UUID

from search.choices import FacetName

TITLE_LENGTH = 255
TEXT_LENGTH = 400_000
# What no database takes, and a PDF may hold: NUL, and half a surrogate pair.
UNWRITABLE = re.compile("[\x00\ud800-\udfff]+")


@dataclass
class Description:
    """Plain text and keys; nothing in it is HTML.

    names: what the thing is called or belongs to, in its own language: goals, sectors, partners.
    other: {language: words in that language}, by which readers of it find the thing as well.
    facets: {(name, key)}; see `search.models.FacetValue`.
    """

    type: str
    title: str
    url: str
    site_id: int
    locale_id: int
    language: str
    translation_key: UUID
    summary: str = ""
    text: str = ""
    date: datetime.date | None = None
    anchor: str = ""
    names: list[str] = field(default_factory=list)
    other: dict[str, list[str]] = field(default_factory=dict)
    facets: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self):
        self.title = UNWRITABLE.sub("", self.title)[:TITLE_LENGTH]
        self.summary = UNWRITABLE.sub("", self.summary)
        self.text = UNWRITABLE.sub("", self.text)[:TEXT_LENGTH]
        self.add_facet(FacetName.TYPE, self.type)

    def add_facet(self, name, *values):
        """Add the values that are not empty."""
        self.facets.update((str(name), str(value)) for value in values if value)

    def add_concept(self, name, key, names):
        """Add a facet and what it is called: `names` is {language: name}."""
        self.add_facet(name, key)
        self.add_names(names)

    def add_names(self, names):
        """Let the thing be found by names: {language: name}."""
        for language, text in names.items():
            if language == self.language:
                self.names.append(text)
            else:
                self.other.setdefault(language, []).append(text)


def key_of_page(translation_key):
    """Return the key by which a facet names a page in every language."""
    return translation_key.hex
