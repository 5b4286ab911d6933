"""Reads and writes the file format `noden-adaptation/1`.

A file is JSON in UTF-8 in a canonical form: sorted keys, indented by one space, without empty
values. Reading and writing a file again gives the same bytes.

    {"format": "noden-adaptation/1", "guideline": <UUID>, "version": "1.1", "hash": <SHA-256>,
     "language": "sv", "answers": {<key>: <text> | [<tool>]}, "sections": [<section>]}

A tool is {"name", "information", "conditions"}. A section is {"identifier", "action"} and, unless
empty, "heading", "text" (Markdown), "reason" and "is_warned". The order of the
sections is that of the document.
"""

import json
import re

from django.utils.translation import gettext as _

from network.adaptations import limits
from network.adaptations.adaptation import Action, Adaptation, SectionChoice
from network.adaptations.limits import clean_text

FORMAT = "noden-adaptation/1"
KEY = re.compile(r"[a-z0-9_-]{1,100}")
NUMBER = re.compile(r"\d{1,4}\.\d{1,4}")
HASH = re.compile(r"[0-9a-f]{64}")
LANGUAGE = re.compile(r"[a-z]{2}(-[a-z]{2,4})?")
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
CELLS = ("name", "information", "conditions")


class FileError(Exception):
    """A file or a form's hidden `state` field cannot be read; the message is for the visitor."""


def dumps(adaptation):
    """Return the file of an adaptation as text."""
    data = {
        "format": FORMAT,
        "guideline": adaptation.guideline,
        "version": adaptation.version,
        "hash": adaptation.content_hash,
        "language": adaptation.language,
        "answers": adaptation.answers,
        "sections": [section_as_dict(one) for one in adaptation.sections],
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def section_as_dict(choice):
    values = {
        "identifier": choice.identifier,
        "action": choice.action.value,
        "heading": choice.heading,
        "text": choice.text,
        "reason": choice.reason,
        "is_warned": choice.is_warned,
    }
    return {name: value for name, value in values.items() if value}


def loads(raw):
    """Return the Adaptation in `raw` (bytes or text); raise FileError saying what is wrong."""
    if len(raw) > limits.FILE_BYTES:
        text = _("The file is too large to be an adaptation. At most %(size)s MB can be opened.")
        raise FileError(text % {"size": limits.FILE_BYTES // 1_000_000})
    data = parse(raw)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise FileError(_("This is not a saved adaptation. Choose a file that you saved here."))
    return Adaptation(
        guideline=matching(data, "guideline", UUID),
        version=matching(data, "version", NUMBER),
        content_hash=matching(data, "hash", HASH),
        language=matching(data, "language", LANGUAGE),
        answers=read_answers(data.get("answers", {})),
        sections=read_sections(data.get("sections", [])),
    )


def parse(raw):
    """Return the parsed JSON; raise FileError if it is not valid."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        text = _("The file cannot be read. It may be damaged, or not be an adaptation saved here.")
        raise FileError(text) from error


def matching(data, name, pattern):
    value = data.get(name)
    if not isinstance(value, str) or not pattern.fullmatch(value):
        raise damaged(name)
    return value


def damaged(where):
    """Return the error for a part of the file that does not follow the format."""
    text = _("The file has been changed so that it cannot be read. The fault is in “%(where)s”.")
    return FileError(text % {"where": str(where)[:100]})


def read_answers(data):
    if not isinstance(data, dict) or len(data) > limits.ANSWERS:
        raise damaged("answers")
    answers = {key: read_answer(key, value) for key, value in data.items()}
    return {key: value for key, value in answers.items() if value}


def read_answer(key, value):
    if not KEY.fullmatch(key):
        raise damaged(key)
    if isinstance(value, list):
        return read_tools(key, value)
    return read_text(key, value, limits.ANSWER)


def read_tools(key, rows):
    if len(rows) > limits.ROWS or not all(isinstance(row, dict) for row in rows):
        raise damaged(key)
    return [
        {name: read_text(key, row.get(name, ""), limits.CELL) for name in CELLS} for row in rows
    ]


def read_text(where, value, max_length):
    if not isinstance(value, str) or len(value) > max_length:
        raise damaged(where)
    return clean_text(value)


def read_sections(data):
    if not isinstance(data, list) or len(data) > limits.SECTIONS:
        raise damaged("sections")
    sections = tuple(read_section(one) for one in data)
    if len({one.identifier for one in sections}) < len(sections):
        raise damaged("sections")
    return sections


def read_section(data):
    if not isinstance(data, dict):
        raise damaged("sections")
    identifier = matching(data, "identifier", KEY)
    if data.get("action") not in list(Action) or not isinstance(data.get("is_warned", False), bool):
        raise damaged(identifier)
    return SectionChoice(
        identifier=identifier,
        action=Action(data["action"]),
        heading=read_text(identifier, data.get("heading", ""), limits.HEADING),
        text=read_text(identifier, data.get("text", ""), limits.OWN_TEXT),
        reason=read_text(identifier, data.get("reason", ""), limits.REASON),
        is_warned=data.get("is_warned", False),
    )
