"""One request of a visitor: the page, the adaptation as it was opened, and what the form says."""

import re
import secrets
from dataclasses import dataclass, field

from network.adaptations.opening import Opened
from network.adaptations.steps import START

KEY = re.compile("[0-9a-z-]{1,60}")


@dataclass
class Work:
    """What the functions of a step are given.

    `latest` is the newest version of the guideline. `saved` is the id of the SavedAdaptation that
    the work was opened from, and `revision` its revision then; 0 where there is none. `key` tells
    the works apart that a browser keeps; the server does not keep it.
    """

    request: object
    page: object
    opened: Opened
    latest: object
    step: str = START
    forms: dict = field(default_factory=dict)
    message: str = ""
    saving_error: str = ""
    is_conflict: bool = False
    saved: int = 0
    revision: int = 0
    key: str = field(default_factory=lambda: secrets.token_hex(8))

    @classmethod
    def of_form(cls, request, page, opened, latest):
        """Return the Work that a posted form brings."""
        data = request.POST
        key = data.get("work", "")
        known = {"key": key} if KEY.fullmatch(key) else {}
        return cls(
            request,
            page,
            opened,
            latest,
            step=data.get("step", START),
            saved=number_in(data.get("saved", "")),
            revision=number_in(data.get("revision", "")),
            **known,
        )

    @property
    def adaptation(self):
        return self.opened.adaptation

    @adaptation.setter
    def adaptation(self, adaptation):
        old = self.opened
        self.opened = Opened(adaptation, old.version, old.content, old.warnings)

    @property
    def content(self):
        return self.opened.content


def number_in(text):
    """Return the number in a hidden field, 0 for anything else."""
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else 0


def private(response):
    """Let no cache on the way keep an answer; the browser may, to go back to it."""
    response["Cache-Control"] = "private, max-age=0"
    return response
