"""A next step as it is shown, made from a block or a default."""

import datetime
from dataclasses import dataclass
from urllib.parse import urljoin

from django.conf import settings
from django.utils import timezone

from home.blocks.media import public_documents
from home.choices import StepKind
from home.i18n.related import pages_by_id
from home.steps.contact_address import contact_address


@dataclass(frozen=True)
class Step:
    """What a reader can do next.

    until: the last day on which it is possible. language: the language code of the texts if it is
    not the active one, else "".
    """

    kind: str
    label: str
    address: str
    text: str = ""
    audience: str = ""
    cost: str = ""
    until: datetime.date | None = None
    language: str = ""

    @property
    def kind_label(self):
        """Return the label of the kind; a draft may have none yet."""
        return StepKind(self.kind).label if self.kind else ""

    @property
    def absolute_address(self):
        """Return the absolute URL, for print."""
        return urljoin(f"{settings.PUBLIC_URL}/", self.address)


def current(values):
    """Return the values of StepBlocks whose last day has not passed."""
    today = timezone.localdate()
    return [value for value in values if not value.get("until") or value["until"] >= today]


def steps_from(values, page, language=""):
    """Return the Steps of current StepBlock values, without those whose target is not public."""
    return steps_from_each([values], page, language)[0]


def steps_from_each(groups, page, language=""):
    """Return a list of Steps for each list of StepBlock values, in at most two queries for all."""
    groups = [current(values) for values in groups]
    targets = Targets([value for values in groups for value in values])
    steps = [[step_of(value, targets, page, language) for value in values] for values in groups]
    return [[step for step in found if step.address and step.label] for found in steps]


def add_steps_to_blocks(body, page):
    """Set `shown_steps` on the value of each StepsBlock in a body."""
    values = [block.value for block in body if block.block_type == "steps"]
    found = steps_from_each([value["steps"] for value in values], page, foreign_language(page))
    for value, steps in zip(values, found, strict=True):
        value.shown_steps = steps


def foreign_language(page):
    """Return the language code of a page that is not translated, else ""."""
    return page.content_language if getattr(page, "is_untranslated", False) else ""


class Targets:
    """The public pages and documents that some steps lead to."""

    def __init__(self, values):
        self.pages = pages_by_id([value["page"].pk for value in values if value.get("page")])
        wanted = {value["document"].pk for value in values if value.get("document")}
        public = public_documents(wanted).values_list("pk", flat=True) if wanted else ()
        self.documents = set(public)

    def address_of(self, value, page):
        """Return the address of a step's target, or "" if it is not public.

        A step without a target leads to the contact form.
        """
        if value.get("page"):
            found = self.pages.get(value["page"].pk)
            return found.url if found else ""
        if value.get("document"):
            document = value["document"]
            return document.url if document.pk in self.documents else ""
        return value.get("address") or contact_address(page)


def step_of(value, targets, page, language):
    texts = {name: value.get(name) or "" for name in ("kind", "label", "text", "audience", "cost")}
    return Step(
        **texts,
        address=targets.address_of(value, page),
        until=value.get("until"),
        language=language,
    )
