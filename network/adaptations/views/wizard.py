"""The state of the wizard during one request."""

import re
import secrets
from dataclasses import dataclass, field

from network.adaptations.opening import Opened
from network.adaptations.steps import START

KEY = re.compile("[0-9a-z-]{1,60}")


@dataclass
class Wizard:
    """The guideline page, the opened adaptation, and the step with its forms.

    `latest` is the newest version of the guideline. `saved` is the id of the SavedAdaptation that
    is being edited, and `revision` its revision when it was opened; both are 0 if there is none.
    `key` identifies the draft that the browser stores; the server does not store it.
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
    def from_form(cls, request, page, opened, latest):
        """Return the Wizard of a posted form."""
        data = request.POST
        key = data.get("work", "")
        known = {"key": key} if KEY.fullmatch(key) else {}
        return cls(
            request,
            page,
            opened,
            latest,
            step=data.get("step", START),
            saved=parse_number(data.get("saved", "")),
            revision=parse_number(data.get("revision", "")),
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


def parse_number(text):
    """Return the value of a hidden field as an int, or 0 if it is not a number."""
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else 0


def mark_private(response):
    """Forbid shared caches to store a response; the browser may, for its Back button."""
    response["Cache-Control"] = "private, max-age=0"
    return response
