"""Reads the guides: a YAML file each, with what to do, and how it looks, in every language."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
MEMBERS, EDITORS = "members", "editors"
SECTIONS = "sections"


@dataclass(frozen=True)
class Section:
    """One thing that one does: in words, step by step, and as it looks."""

    key: str
    heading: str
    text: str
    steps: tuple
    picture: str
    picture_text: str


@cache
def source(name):
    """Return the guide called `name` as the file has it."""
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def guide(name, language):
    """Return {"title", "summary", "sections": [Section]} of a guide in a language, as "sv"."""
    written = source(name)
    return {
        "title": written["title"][language],
        "summary": written["summary"][language],
        SECTIONS: [section(name, each, language) for each in written[SECTIONS]],
    }


def section(name, written, language):
    words, picture = written[language], written.get("picture", "")
    return Section(
        key=written["key"],
        heading=words["heading"],
        text=words.get("text", ""),
        steps=tuple(words.get("steps", ())),
        picture=picture and picture_path(name, picture, language),
        picture_text=words.get("picture", ""),
    )


def picture_path(name, picture, language):
    """Return the static path of a picture of the screen; `make help-pictures` takes them."""
    return f"site/help/{name}-{picture}-{language}.webp"
