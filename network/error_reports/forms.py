"""The public form for error reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.models import ErrorReport
from network.models.error_report import MAX_MESSAGE
from network.signing import LinkError

from .reported import LONGEST, ForeignAddressError, UnknownAddressError, find_reported
from .stamp import TooQuickError, check_stamp, new_stamp, usable_stamp
from .throttling import latest

FOREIGN = _("The address is not one of this site.")
UNKNOWN = _(
    "There is no public page at this address. Copy it from the browser, or leave the field empty."
)
TOO_QUICK = _("That went very quickly. Wait a moment and send it again.")
TOO_OLD = _("The form has been open for too long. What you wrote is still here: send it again.")
FILLED_IN = _("Leave this field empty, then send again. It is there to stop machines.")


class ErrorReportForm(forms.Form):
    """What is wrong, on which page, and an optional e-mail address for an answer.

    `topic` is a honeypot: a field that only machines see. `self.reported` is the Reported of the
    address that the form was opened with, or None.
    """

    use_required_attribute = False

    page = forms.CharField(
        label=_("Address of the page"),
        required=False,
        max_length=LONGEST,
        help_text=_("Leave the field empty if it is about the whole site."),
        widget=forms.TextInput(attrs={"inputmode": "url", "spellcheck": "false"}),
    )
    message = forms.CharField(
        label=_("What is wrong?"),
        max_length=MAX_MESSAGE,
        help_text=_("What you write is read by people. Leave out what is private."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Write what is wrong.")},
    )
    email = forms.EmailField(
        label=_("Your e-mail, if you want an answer"),
        required=False,
        max_length=254,
        help_text=_("You need not give it. Those who answer for the page see it."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "invalid": _("Write an address such as name@organisation.example, or nothing.")
        },
    )
    topic = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, request):
        self.request, self.reported = request, None
        super().__init__(data, initial={"stamp": new_stamp()})
        self.find_page(data.get("page", "") if data else request.GET.get("page", ""))
        if data:
            self.data = data.copy()
            self.data["stamp"] = usable_stamp(data.get("stamp", ""))
            self.sent_stamp = data.get("stamp", "")

    def find_page(self, address):
        """Set `self.reported`, and hide the field if the address is known."""
        try:
            self.reported = find_reported(address, self.request) if address else None
        except (ForeignAddressError, UnknownAddressError):
            return
        if self.reported:
            self.initial["page"] = self.reported.path
            self.fields["page"].widget = forms.HiddenInput()

    def clean_page(self):
        """Return the Reported, or None for the whole site."""
        address = self.cleaned_data["page"]
        try:
            return find_reported(address, self.request) if address else None
        except ForeignAddressError as error:
            raise forms.ValidationError(FOREIGN) from error
        except UnknownAddressError as error:
            raise forms.ValidationError(UNKNOWN) from error

    def clean_topic(self):
        if self.cleaned_data["topic"]:
            raise forms.ValidationError(FILLED_IN)
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

    def save(self):
        """Return the new report, or None if the same was sent in the last hour."""
        values = self.cleaned_data
        reported = values["page"]
        report = ErrorReport(
            page=reported.page if reported else None,
            address=reported.path if reported else "",
            message=values["message"],
            email=values["email"],
        )
        same = latest().filter(address=report.address, message=report.message, email=report.email)
        if same.exists():
            return None
        report.save()
        return report
