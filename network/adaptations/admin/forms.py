"""The forms about a saved adaptation: the link for comments, and the decision."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

MAX_LINK_DAYS = 180  # days


class LinkForm(forms.Form):
    """For how many days the link works."""

    days = forms.IntegerField(
        label=_("For how many days?"), min_value=1, max_value=MAX_LINK_DAYS, initial=21
    )


class DecisionForm(forms.Form):
    """Who decided, when, and under which number; and whether everybody may read it."""

    decided_by = forms.CharField(label=_("Who decided?"), max_length=150)
    decided_on = forms.DateField(
        label=_("Date of the decision"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    reference = forms.CharField(label=_("Reference number"), max_length=100, required=False)
    is_public = forms.BooleanField(
        label=_("Everybody may read it"),
        required=False,
        help_text=_("It is linked from the guideline and from your organisation's page."),
    )

    def clean_decided_on(self):
        day = self.cleaned_data["decided_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("The date has not come yet."))
        return day

    @property
    def decision(self):
        """Return the fields that say what was decided."""
        names = ("decided_by", "decided_on", "reference")
        return {name: self.cleaned_data[name] for name in names}
