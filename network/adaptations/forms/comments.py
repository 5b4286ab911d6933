"""The form of somebody who was sent a link: a comment on any section, and on the whole."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.adaptations.limits import clean_text
from network.error_reports.stamp import TooQuickError, check_stamp, new_stamp, usable_stamp
from network.models import AdaptationComment
from network.models.saved_adaptation import LONGEST_COMMENT
from network.signing import LinkError

WHOLE = "whole"
SECTION = "c-"
MOST = 1000  # comments on one adaptation


class CommentsForm(forms.Form):
    """A field for each section of `document`, one for the whole, and an optional name.

    `topic` is a honeypot: a field that only machines see.
    """

    use_required_attribute = False

    name = forms.CharField(
        label=gettext_lazy("Your name or role, if you want to say it"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    topic = forms.CharField(
        label=gettext_lazy("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data=None, *, document, initial=None):
        super().__init__(data, initial={**(initial or {}), "stamp": new_stamp()})
        self.document = document
        self.fields[WHOLE] = comment_field(_("On the whole text"))
        for section in document.sections:
            label = _("Comment on “%(heading)s”") % {"heading": section.heading}
            self.fields[f"{SECTION}{section.identifier}"] = comment_field(label)
        if data:
            self.data, self.sent_stamp = data.copy(), data.get("stamp", "")
            self.data["stamp"] = usable_stamp(self.sent_stamp)

    def sections(self):
        """Yield (section, bound field) in the order of the document."""
        for section in self.document.sections:
            yield section, self[f"{SECTION}{section.identifier}"]

    def clean_topic(self):
        if self.cleaned_data["topic"]:
            text = _("Leave this field empty, then send again. It is there to stop machines.")
            raise forms.ValidationError(text)
        return ""

    def clean(self):
        if not self.errors:
            self.check_time()
            if not list(self.written()):
                raise forms.ValidationError(_("Write a comment on a section, or on the whole."))
        return super().clean()

    def check_time(self):
        try:
            check_stamp(self.sent_stamp)
        except TooQuickError as error:
            text = _("That went very quickly. Wait a moment and send it again.")
            raise forms.ValidationError(text) from error
        except LinkError as error:
            text = _("The form has been open for too long. What you wrote is still here: send it.")
            raise forms.ValidationError(text) from error

    def written(self):
        """Yield (identifier, heading, text) of each comment; the identifier of the whole is ""."""
        headings = {one.identifier: one.heading for one in self.document.sections}
        for identifier, heading in {"": "", **headings}.items():
            name = f"{SECTION}{identifier}" if identifier else WHOLE
            if text := clean_text(self.cleaned_data.get(name, "")):
                yield identifier, heading, text

    def save(self, saved):
        """Add the comments to a SavedAdaptation, without those that were sent already."""
        known = set(saved.comments.values_list("section", "name", "text"))
        name = clean_text(self.cleaned_data["name"])
        AdaptationComment.objects.bulk_create(
            AdaptationComment(
                adaptation=saved, section=section, heading=heading[:150], name=name, text=text
            )
            for section, heading, text in self.written()
            if (section, name, text) not in known
        )


def comment_field(label):
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def has_room(saved):
    """Return whether a SavedAdaptation can have more comments."""
    return saved.comments.count() < MOST
