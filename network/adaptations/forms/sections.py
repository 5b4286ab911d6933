"""The form of the sections, and the one for a text of the organisation's own."""

from dataclasses import dataclass, replace

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.adaptations import limits
from network.adaptations.adaptation import Action
from network.adaptations.limits import clean_text
from network.choices import SectionKind

from .fields import AnswerField


@dataclass(frozen=True)
class SectionRow:
    """A section as the form shows it; `section` is None for one of the organisation's own."""

    choice: object
    section: object
    errors: tuple = ()
    needs_warning: bool = False

    @property
    def heading(self):
        return self.choice.heading or self.section.heading

    @property
    def is_mandatory(self):
        return bool(self.section) and self.section.kind == SectionKind.MANDATORY

    @property
    def field_id(self):
        return f"section-{self.choice.identifier}"


class SectionsForm:
    """The action for each section, read from radio buttons that the template renders.

    A mandatory section is left out only with a reason, after a warning that names its laws.
    """

    def __init__(self, adaptation, content, data=None):
        self.adaptation, self.content = adaptation, content
        choices = [read_choice(one, data) if data else one for one in adaptation.sections]
        self.rows = [self.row(choice, is_sent=data is not None) for choice in choices]

    def row(self, choice, is_sent):
        section = self.content.section(choice.identifier)
        row = SectionRow(choice, section)
        if not is_sent or choice.action != Action.LEAVE_OUT:
            return row
        errors = tuple(faults_of(row))
        return replace(row, errors=errors, needs_warning=row.is_mandatory and not choice.is_warned)

    @property
    def is_valid(self):
        return not any(row.errors for row in self.rows)

    @property
    def choices(self):
        return tuple(row.choice for row in self.rows)


def read_choice(choice, data):
    """Return the SectionChoice as submitted; invalid actions leave it unchanged."""
    name = f"s-{choice.identifier}"
    action = data.get(f"{name}-action", choice.action)
    if action not in (choice.action, Action.KEEP, Action.LEAVE_OUT, Action.REPLACE):
        return choice
    if action == Action.REPLACE and not choice.text:
        action = choice.action
    return replace(
        choice,
        action=Action(action),
        reason=clean_text(data.get(f"{name}-reason", choice.reason)),
        is_warned=bool(data.get(f"{name}-warned")),
    )


def faults_of(row):
    """Yield what is wrong with leaving a section out."""
    if len(row.choice.reason) > limits.REASON:
        yield _("Write the reason in at most %(count)s characters.") % {"count": limits.REASON}
    if not row.is_mandatory:
        return
    if not row.choice.reason:
        yield _("Write why you leave out a mandatory section.")
    if not row.choice.is_warned:
        laws = ", ".join(law.label for law in row.section.law_references)
        text = _("This section is mandatory: it follows from %(laws)s. Tick that you have seen it.")
        yield text % {"laws": laws or row.section.heading}


class OwnTextForm(forms.Form):
    """A heading and a text of one's own, in Markdown."""

    use_required_attribute = False

    heading = AnswerField(label=gettext_lazy("Heading"), max_length=limits.HEADING)
    text = AnswerField(
        label=gettext_lazy("Text"),
        max_length=limits.OWN_TEXT,
        widget=forms.Textarea(attrs={"rows": 18}),
    )

    def clean(self):
        for name in ("heading", "text"):
            if name in self.cleaned_data and not self.cleaned_data[name]:
                self.add_error(name, _("Fill this in, or go back without changing anything."))
        return self.cleaned_data
