"""The form with which an editor releases a version."""

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from network.choices import ChangeKind
from network.guidelines.release import suggested_number
from network.models.guideline_version import NUMBER, parse_number

MAX_NOTE_LENGTH = 500


class ReleaseForm(forms.Form):
    """Number, date, kind of change, and a note in each language of the guideline.

    `latest` is the newest version, or None.
    """

    number = forms.CharField(
        label=_("Number"),
        max_length=9,
        validators=[NUMBER],
        help_text=_("Two numbers. Raise the first when a section's meaning changes altogether."),
    )
    released_on = forms.DateField(
        label=_("Date"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    change_kind = forms.ChoiceField(
        label=_("Kind of change"), choices=ChangeKind, widget=forms.RadioSelect
    )

    def __init__(self, data=None, *, latest, languages):
        initial = {"number": suggested_number(latest), "released_on": timezone.localdate()}
        super().__init__(data, initial=initial)
        self.latest, self.languages = latest, languages
        names = dict(settings.LANGUAGES)
        for language in languages:
            self.fields[f"note_{language}"] = forms.CharField(
                label=_("What has changed, in %(language)s")
                % {"language": str(names.get(language, language)).lower()},
                max_length=MAX_NOTE_LENGTH,
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    def clean_number(self):
        """Refuse a number that is not after that of the latest version."""
        number = self.cleaned_data["number"]
        if self.latest and parse_number(number) <= self.latest.order:
            text = _("The number has to be higher than %(number)s.")
            raise forms.ValidationError(text % {"number": self.latest.number})
        return number

    def clean_released_on(self):
        day = self.cleaned_data["released_on"]
        if self.latest and day < self.latest.released_on:
            raise forms.ValidationError(_("The date is before that of the latest version."))
        return day

    @property
    def notes(self):
        """Return {language code: note}."""
        return {language: self.cleaned_data[f"note_{language}"] for language in self.languages}
