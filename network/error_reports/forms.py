"""The public form for error reports."""

from django import forms
from django.utils.translation import gettext_lazy as _

from network.models import ErrorReport
from network.models.error_report import MAX_MESSAGE
from network.visitor_forms.form import VisitorForm

from .reported import MAX_ADDRESS_LENGTH, ForeignAddressError, UnknownAddressError, find_reported
from .throttling import recent_reports

FOREIGN = _("The address is not one of this site.")
UNKNOWN = _(
    "There is no public page at this address. Copy it from the browser, or leave the field empty."
)


class ErrorReportForm(VisitorForm):
    """What is wrong, on which page, and an optional e-mail address for an answer.

    `self.reported` is the Reported of the address that the form was opened with, or None.
    """

    field_order = ["page", "message", "email", "topic", "stamp"]

    page = forms.CharField(
        label=_("Address of the page"),
        required=False,
        max_length=MAX_ADDRESS_LENGTH,
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

    def __init__(self, data=None, *, request):
        self.request, self.reported = request, None
        super().__init__(data)
        self.find_page(data.get("page", "") if data else request.GET.get("page", ""))

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
        same = recent_reports().filter(
            address=report.address, message=report.message, email=report.email
        )
        if same.exists():
            return None
        report.save()
        return report
