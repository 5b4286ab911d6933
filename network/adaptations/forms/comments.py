"""The public form for comments on the sections of an adaptation, and on the whole."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from network.adaptations.limits import clean_text
from network.models import AdaptationComment
from network.models.saved_adaptation import MAX_COMMENT_LENGTH
from network.visitor_forms.form import VisitorForm

WHOLE = "whole"
SECTION = "c-"
MAX_COMMENTS = 1000  # comments on one adaptation


class CommentsForm(VisitorForm):
    """A field for each section of `document`, one for the whole, and an optional name."""

    name = forms.CharField(
        label=gettext_lazy("Your name or role, if you want to say it"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def __init__(self, data=None, *, document, initial=None):
        super().__init__(data, initial=initial)
        self.document = document
        self.fields[WHOLE] = comment_field(_("On the whole text"))
        for section in document.sections:
            label = _("Comment on “%(heading)s”") % {"heading": section.heading}
            self.fields[f"{SECTION}{section.identifier}"] = comment_field(label)

    def sections(self):
        """Yield (section, bound field) in the order of the document."""
        for section in self.document.sections:
            yield section, self[f"{SECTION}{section.identifier}"]

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not list(self.written()):
            raise forms.ValidationError(_("Write a comment on a section, or on the whole."))
        return cleaned

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
        max_length=MAX_COMMENT_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def has_room(saved):
    """Return whether a SavedAdaptation can have more comments."""
    return saved.comments.count() < MAX_COMMENTS
