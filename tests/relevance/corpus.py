"""Reads the documents and the judged queries of the main corpus, or of the held-out one."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
NONSENSE = "nonsense"
KINDS = (
    "exact",
    "inflected",
    "compound",
    "synonym",
    "typo",
    "without_dots",
    "question",
    "organisation",
    "english",
)


@dataclass(frozen=True)
class Document:
    """A document; `text` has a blank line between paragraphs, `en` the texts of a translation."""

    key: str
    type: str
    title: str
    summary: str = ""
    text: str = ""
    language: str = "sv"
    year: int | None = None
    organisation: str = ""
    organisation_type: str = ""
    guideline: str = ""
    kind: str = ""
    phase: str = ""
    number: int | None = None
    goal: int | None = None
    goals: list[int] = field(default_factory=list)
    sectors: list[str] = field(default_factory=list)
    techniques: list[str] = field(default_factory=list)
    en: dict[str, str] = field(default_factory=dict)

    @property
    def paragraphs(self):
        return self.text.split("\n")


@dataclass(frozen=True)
class Query:
    """A query in the tree of a language; relevant: {key of a document: grade from 1 to 3}."""

    query: str
    kind: str
    language: str = "sv"
    relevant: dict[str, int] = field(default_factory=dict)


@cache
def documents(held_out=False):
    """Return every Document, in the order of the file."""
    return tuple(Document(**values) for values in read("documents.yaml", held_out))


@cache
def queries(held_out=False):
    """Return every Query with relevant documents."""
    return tuple(query for query in all_queries(held_out) if query.kind != NONSENSE)


@cache
def nonsense(held_out=False):
    """Return every Query without relevant documents."""
    return tuple(query for query in all_queries(held_out) if query.kind == NONSENSE)


def all_queries(held_out=False):
    return [Query(**values) for values in read("queries.yaml", held_out)]


def read(name, held_out=False):
    name = f"held_out_{name}" if held_out else name
    return yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
