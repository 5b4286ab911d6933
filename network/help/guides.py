"""Reads the guides from YAML files with texts and pictures in every language."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
MEMBERS, EDITORS = "members", "editors"
SECTIONS = "sections"


@dataclass(frozen=True)
class Section:
    """One task: a text, its steps and a picture of the screen."""

    key: str
    heading: str
    text: str
    steps: tuple
    picture: str
    picture_text: str


@cache
def load_guide(name):
    """Return the parsed YAML of the guide called `name`."""
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))


def guide(name, language):
    """Return {"title", "summary", "sections": [Section]} of a guide in a language, as "sv"."""
    written = load_guide(name)
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
