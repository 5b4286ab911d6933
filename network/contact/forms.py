"""The form for a question to the owner of a page."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from network.visitor_forms.form import VisitorForm

MAX_MESSAGE, MAX_NAME = 4000, 100  # characters


def one_line(text):
    """Refuse line breaks and other control characters, which could add headers to an e-mail."""
    if not text.isprintable():
        raise ValidationError(_("Write the name on one line."))


class ContactForm(VisitorForm):
    """A message, the visitor's e-mail address, and an optional name."""

    field_order = ["message", "email", "name", "topic", "stamp"]

    message = forms.CharField(
        label=_("Your question"),
        max_length=MAX_MESSAGE,
        help_text=_("At most 4,000 characters. Leave out what is private."),
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": _("Write your question."),
            "max_length": _(
                "The text has %(show_value)d characters; at most %(limit_value)d can be sent."
            ),
        },
    )
    email = forms.EmailField(
        label=_("Your e-mail, for the answer"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Write your e-mail address: the answer is sent there."),
            "invalid": _("Write an address such as name@organisation.example."),
        },
    )
    name = forms.CharField(
        label=_("Your name (you need not give it)"),
        required=False,
        max_length=MAX_NAME,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        validators=[one_line],
    )
