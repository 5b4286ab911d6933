"""Blocks of text: rich text, a quote, an accordion."""

from wagtail import blocks

from django.utils.translation import gettext_lazy as _

TEXT_FEATURES = ["h2", "h3", "h4", "bold", "italic", "ol", "ul", "hr", "link", "document-link"]
SHORT_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


class TextBlock(blocks.RichTextBlock):
    """Rich text with headings, lists and links."""

    def __init__(self, **kwargs):
        super().__init__(features=TEXT_FEATURES, **kwargs)

    class Meta:
        label = _("Text")
        icon = "pilcrow"
        template = "home/blocks/text.html"


class QuoteBlock(blocks.StructBlock):
    """A quote of an organisation or a document, with its source."""

    text = blocks.TextBlock(label=_("Quote"))
    source = blocks.CharBlock(
        label=_("Source"),
        required=False,
        help_text=_("An organisation, a role or a document."),
    )

    class Meta:
        label = _("Quote")
        icon = "openquote"
        template = "home/blocks/quote.html"


class AccordionItemBlock(blocks.StructBlock):
    """A heading that expands a text."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=150)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES)


class AccordionBlock(blocks.StructBlock):
    """Questions and answers that are collapsed until they are opened."""

    heading = blocks.CharBlock(label=_("Heading"), required=False)
    items = blocks.ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1)

    class Meta:
        label = _("Accordion")
        icon = "list-ul"
        template = "home/blocks/accordion.html"
