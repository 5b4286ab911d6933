"""Blocks of next steps: what a reader can do, where, for whom, at what cost and until when."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from home.choices import StepKind

from .text import SHORT_TEXT_FEATURES

TARGETS = ("page", "address", "document")


class StepBlock(blocks.StructBlock):
    """A next step; without a target it links to the contact form about its page."""

    kind = blocks.ChoiceBlock(label=_("Kind"), choices=StepKind.choices)
    label = blocks.CharBlock(
        label=_("Words of the link"), max_length=100, help_text=_("Begin with a verb.")
    )
    text = blocks.TextBlock(label=_("Text"), required=False, default="", max_length=300)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    address = blocks.URLBlock(label=_("Other address"), required=False)
    document = DocumentChooserBlock(
        label=_("Document"),
        required=False,
        help_text=_("Without page, address and document the step leads to the contact form."),
    )
    audience = blocks.CharBlock(label=_("For whom"), required=False, default="", max_length=100)
    cost = blocks.CharBlock(label=_("Cost"), required=False, default="", max_length=100)
    until = blocks.DateBlock(
        label=_("Last day"),
        required=False,
        help_text=_("After this day the step is not shown. Leave empty if it does not end."),
    )

    class Meta:
        label = _("Next step")
        icon = "arrow-right"

    def clean(self, value):
        cleaned = super().clean(value)
        given = [name for name in TARGETS if cleaned.get(name)]
        if len(given) > 1:
            message = _("Choose one of page, address and document.")
            raise blocks.StructBlockValidationError({given[1]: ValidationError(message)})
        if cleaned["kind"] == StepKind.DOWNLOAD and not given and not self.is_deferred_validation:
            message = _("Choose what can be taken home: a document, a page or an address.")
            raise blocks.StructBlockValidationError({"document": ValidationError(message)})
        return cleaned


class StepsBlock(blocks.StructBlock):
    """The next steps of one audience: a heading that names it, a text and the steps."""

    heading = blocks.CharBlock(label=_("For whom"), max_length=100)
    text = blocks.RichTextBlock(
        label=_("Text"), required=False, default="", features=SHORT_TEXT_FEATURES
    )
    steps = blocks.ListBlock(StepBlock(), label=_("Next steps"), min_num=1, max_num=6)

    class Meta:
        label = _("Steps for an audience")
        icon = "group"
        template = "home/blocks/steps.html"
