"""Parses a file in a subprocess, and creates the draft page."""

import json
from pathlib import PurePath

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.limited_process import LimitExceededError, RefusedError, run
from network.guidelines.importing.archive import MAX_FILE_BYTES
from network.guidelines.importing.parts import (
    DAMAGED,
    EMPTY,
    NOT_UTF8,
    TOO_LARGE,
    WRONG_EXTENSION,
    Draft,
)
from network.models import GuidelinePage

WORKER = "network.guidelines.importing.worker"
SECONDS = 60


class ImportFailedError(Exception):
    """A file cannot be read; the message is for the user."""


def read_draft(data, name):
    """Return the Draft of a file (bytes) called `name`; raise ImportFailedError."""
    path = PurePath(name)
    if len(data) > MAX_FILE_BYTES:
        raise ImportFailedError(error_message(TOO_LARGE))
    arguments = [path.suffix.lower().removeprefix("."), path.stem.replace("_", " ")]
    try:
        return draft_from(json.loads(run(WORKER, data, arguments, seconds=SECONDS)))
    except RefusedError as error:
        raise ImportFailedError(error_message(str(error))) from error
    except LimitExceededError as error:
        text = _("It takes too much time or memory to read the file. Take out its pictures.")
        raise ImportFailedError(text) from error


def draft_from(values):
    """Return the Draft of fields from JSON, in which tuples have become lists."""
    blocks = {name: list(map(tuple, values[name])) for name in ("sections", "placeholders")}
    return Draft(**{**values, **blocks})


def error_message(reason):
    """Return the message for a reason from `parts`, with what to do about it."""
    return {
        WRONG_EXTENSION: _(
            "Choose a Word file (.docx), an OpenDocument text (.odt) or Markdown (.md)."
        ),
        TOO_LARGE: _("The file is too large. At most 20 MB can be read."),
        DAMAGED: _("The file is damaged, or is something else than its name says."),
        NOT_UTF8: _("The text is not in UTF-8. Save it in that encoding and try again."),
        EMPTY: _("There is no text in the file."),
    }.get(reason, _("The file cannot be read."))


def unread_messages(unread):
    """Return a text for each kind of element that was not read."""
    words = {
        "picture": lambda count: ngettext("%(count)s picture", "%(count)s pictures", count),
        "object": lambda count: ngettext(
            "%(count)s embedded object", "%(count)s embedded objects", count
        ),
        "text box": lambda count: ngettext("%(count)s text box", "%(count)s text boxes", count),
        "place in a heading": lambda count: ngettext(
            "%(count)s place in a heading, which stays as text",
            "%(count)s places in headings, which stay as text",
            count,
        ),
        "code": lambda count: ngettext(
            "the line breaks of %(count)s block of code",
            "the line breaks of %(count)s blocks of code",
            count,
        ),
        "comment": lambda count: ngettext("%(count)s comment", "%(count)s comments", count),
        "change": lambda count: ngettext(
            "%(count)s tracked change, which was taken as accepted",
            "%(count)s tracked changes, which were taken as accepted",
            count,
        ),
    }
    return [words[kind](count) % {"count": count} for kind, count in unread.items()]


def add_draft(parent, draft, owner=None):
    """Return a new guideline below `parent`, not published."""
    page = GuidelinePage(
        title=draft.title[:255],
        live=False,
        owner=owner,
        locale=parent.locale,
        sections_language=parent.locale.language_code,
        sections=draft.sections,
        placeholders=draft.placeholders,
    )
    parent.add_child(instance=page)
    page.save_revision(user=owner, clean=False, log_action=True)
    return page
