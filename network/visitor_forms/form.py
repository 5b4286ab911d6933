"""The base form of public forms, with a honeypot and a signed time against spam."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.signing import LinkError

from .stamp import TooQuickError, check_stamp, new_stamp, usable_stamp

TOO_QUICK = _("That went very quickly. Wait a moment and send it again.")
TOO_OLD = _("The form has been open for too long. What you wrote is still here: send it again.")
NOT_EMPTY = _("Leave this field empty, then send again. It is there to stop machines.")


class VisitorForm(forms.Form):
    """A form without a session; `topic` is a honeypot, which people do not see."""

    use_required_attribute = False

    topic = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, initial=None):
        super().__init__(data, initial={**(initial or {}), "stamp": new_stamp()})
        if data:
            self.data = data.copy()
            self.data["stamp"] = usable_stamp(data.get("stamp", ""))
            self.sent_stamp = data.get("stamp", "")

    def clean_topic(self):
        if self.cleaned_data["topic"]:
            raise forms.ValidationError(NOT_EMPTY)
        return ""

    def clean(self):
        if not self.errors:
            self.check_time()
        return super().clean()

    def check_time(self):
        try:
            check_stamp(self.sent_stamp)
        except TooQuickError as error:
            raise forms.ValidationError(TOO_QUICK) from error
        except LinkError as error:
            raise forms.ValidationError(TOO_OLD) from error
