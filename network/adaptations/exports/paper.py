"""A paper: the document, of any kind, from which every file format is made."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class PaperSection:
    """A heading and its text as HTML of p, ul, ol, li, b, i, a, table, mark and span."""

    heading: str
    html: str
    anchor: str = ""


@dataclass(frozen=True)
class Paper:
    """A document to print. `facts` and `colophon` are (label, value) pairs of plain text."""

    title: str
    language: str
    organisation: str
    words: dict
    lead: str = ""
    sections: tuple = ()
    facts: tuple = ()
    colophon: tuple = ()
    has_contents: bool = False
    missing: int = 0
    date: str = ""

    def as_dict(self):
        return asdict(self)
