"""One request of a visitor: the page, the adaptation as it was opened, and what the form says."""

from dataclasses import dataclass, field

from network.adaptations.opening import Opened
from network.adaptations.steps import START


@dataclass
class Work:
    """What the functions of a step are given; `latest` is the newest version of the guideline."""

    request: object
    page: object
    opened: Opened
    latest: object
    step: str = START
    forms: dict = field(default_factory=dict)
    message: str = ""

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


def private(response):
    """Let no cache on the way keep an answer; the browser may, to go back to it."""
    response["Cache-Control"] = "private, max-age=0"
    return response
