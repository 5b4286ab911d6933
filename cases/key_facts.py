"""The key facts of a case, by which cases are compared: phase, period, cost, effort, contact."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.choices import CostBand, EffortBand
from home.templatetags.figures import period


@dataclass(frozen=True)
class KeyFact:
    """A fact of a case; `text` is "" if it is not known. `name` is for templates."""

    name: str
    label: str
    text: str


def key_facts(case):
    """Return the KeyFacts of a case, known or not, in the order in which they are shown."""
    return [
        KeyFact("phase", _("Phase"), case.get_phase_display()),
        KeyFact("period", _("Period"), period(case.started, case.ended)),
        KeyFact("cost", _("Cost"), known_label(CostBand, case.cost_band)),
        KeyFact("effort", _("Effort"), known_label(EffortBand, case.effort_band)),
        KeyFact("contact", _("Contact"), contact_of(case)),
    ]


def known_label(choices, value):
    """Return the label of a band, or "" for UNKNOWN."""
    return str(choices(value).label) if value and value != choices.UNKNOWN else ""


def contact_of(case):
    """Return the name of the contact of a case, or "" if it has no contact."""
    if not (case.contact_email or case.contact_url):
        return ""
    return case.contact_name or str(_("The owner of the case"))
