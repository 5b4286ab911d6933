"""Reads a file and makes the draft page."""

from pathlib import Path

from network.guidelines.importing.archive import LARGEST_FILE
from network.guidelines.importing.build import Builder
from network.guidelines.importing.docx_reader import read_docx
from network.guidelines.importing.markdown_reader import read_markdown
from network.guidelines.importing.odt_reader import read_odt
from network.guidelines.importing.parts import UnreadableError
from network.models import GuidelinePage

READERS = {".docx": read_docx, ".odt": read_odt, ".md": read_markdown}


def read_draft(path):
    """Return (Draft, list of what could not be read) of a file; raise UnreadableError."""
    path = Path(path)
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableError(f"{path.suffix} is none of {', '.join(READERS)}")
    if path.stat().st_size > LARGEST_FILE:
        raise UnreadableError("the file is larger than 20 MB")
    reading = reader(path)
    draft = Builder().build(reading.parts, path.stem.replace("_", " "))
    if not draft.sections:
        raise UnreadableError("no text was found")
    return draft, reading.unread


def add_draft(parent, draft):
    """Return a new guideline below `parent`, not published."""
    page = GuidelinePage(
        title=draft.title[:255],
        live=False,
        locale=parent.locale,
        sections_language=parent.locale.language_code,
        sections=draft.sections,
        placeholders=draft.placeholders,
    )
    parent.add_child(instance=page)
    page.save_revision(clean=False)
    return page
