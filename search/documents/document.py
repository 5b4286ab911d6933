"""What is indexed of one object, or of one part of it, in one language."""

import datetime
import re
from dataclasses import dataclass, field
from uuid import UUID

from search.choices import FacetName

TITLE_LENGTH = 255
TEXT_LENGTH = 400_000
# NUL and lone surrogates, which no database takes and a PDF may hold.
UNWRITABLE = re.compile("[\x00\ud800-\udfff]+")


@dataclass
class SearchDocument:
    """Plain text and keys; no HTML.

    owner: the name of the organisation behind it, if everybody may read that organisation's page.
    page_title, page_language: of the page that it is a part of.
    names: of the object and of what it belongs to (goals, sectors, partners), in its language.
    other: {language: words in that language}, by which it is found in that language as well.
    period: when it was, in words, where no day is known; shown instead of the date.
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
    period: str = ""
    anchor: str = ""
    owner: str = ""
    page_title: str = ""
    page_language: str = ""
    is_fictional: bool = False
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
        """Add a facet value and its names: {language: name}."""
        self.add_facet(name, key)
        self.add_names(names)

    def add_names(self, names):
        """Add names by which the object is found: {language: name}."""
        for language, text in names.items():
            if language == self.language:
                self.names.append(text)
            else:
                self.other.setdefault(language, []).append(text)


def key_of_page(translation_key):
    """Return the key by which a facet names a page in every language."""
    return translation_key.hex
