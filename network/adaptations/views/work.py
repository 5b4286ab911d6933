"""One request of a visitor: the page, the adaptation as it was opened, and what the form says."""

import re
from dataclasses import dataclass, field

from network.adaptations.opening import Opened
from network.adaptations.steps import START


@dataclass
class Work:
    """What the functions of a step are given.

    `latest` is the newest version of the guideline. `saved` is the id of the SavedAdaptation that
    the work was opened from, and `revision` its revision then; 0 where there is none.
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

    @classmethod
    def of_form(cls, request, page, opened, latest):
        """Return the Work that a posted form brings."""
        data = request.POST
        return cls(
            request,
            page,
            opened,
            latest,
            step=data.get("step", START),
            saved=number_in(data.get("saved", "")),
            revision=number_in(data.get("revision", "")),
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
