"""The form for the placeholders of one group."""

import datetime

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import override

from network.adaptations import limits
from network.adaptations.filling import NO, YES
from network.choices import PlaceholderKind

from .fields import AnswerField, ChoiceOrOwnWidget, SuggestionInput, ToolsField, YesNoWidget

PREFIX = "a"


class DateField(AnswerField):
    """A date as ISO text, such as 2026-12-15; kept as text because the answers are JSON."""

    widget = forms.DateInput(attrs={"type": "date"})

    def clean(self, value):
        text = super().clean(value)
        if text:
            self.check(text)
        return text

    def check(self, text):
        try:
            datetime.date.fromisoformat(text)
        except ValueError as error:
            raise forms.ValidationError(_("Write the date like this: 2026-12-15.")) from error


class AnswersForm(forms.Form):
    """A field for each of the `placeholders`; none is required, since a draft may be incomplete."""

    use_required_attribute = False

    def __init__(self, data=None, *, placeholders, answers, content):
        super().__init__(data, prefix=PREFIX, initial=answers)
        self.content = content
        for placeholder in placeholders:
            field = self.field_of(placeholder)
            field.label, field.placeholder = placeholder.label, placeholder
            self.fields[placeholder.key] = field

    def field_of(self, placeholder):
        """Return the form field for a placeholder."""
        if placeholder.kind == PlaceholderKind.DATE:
            return DateField()
        if placeholder.kind == PlaceholderKind.YES_NO:
            return AnswerField(widget=YesNoWidget([YES, NO]))
        if placeholder.kind == PlaceholderKind.CHOICE:
            return AnswerField(widget=ChoiceOrOwnWidget(list(placeholder.options)))
        if placeholder.kind == PlaceholderKind.TOOLS:
            return ToolsField(classes=self.classes())
        return AnswerField(widget=SuggestionInput(list(placeholder.options)))

    def classes(self):
        """Return the classes of information to choose among, in the guideline's language."""
        with override(self.content.language):
            return [
                _("Open information"),
                _("Open and internal information"),
                _("Personal data, in the cases that the conditions name"),
            ]

    def add_row(self, key):
        """Show more empty rows for a list of tools."""
        if key in self.fields and isinstance(self.fields[key], ToolsField):
            self.fields[key].widget.extra += 1

    @property
    def answers(self):
        """Return {key: answer}; an empty answer removes the earlier one."""
        return self.cleaned_data

    @property
    def max_length(self):
        return limits.ANSWER
