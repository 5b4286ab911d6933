"""A block for tables whose columns hold words, numbers or short texts."""

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from home.number_field import NumberFieldBlock

from .text import SHORT_TEXT_FEATURES


class TableBlock(blocks.StructBlock):
    """A table with a caption; the first column names its rows."""

    caption = blocks.CharBlock(label=pgettext_lazy("table", "Caption"))
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=_("Words"), required=False)),
            ("number", NumberFieldBlock(label=_("Number"), required=False)),
            ("rich_text", blocks.RichTextBlock(label=_("Text"), features=SHORT_TEXT_FEATURES)),
        ],
        label=_("Table"),
    )

    class Meta:
        label = _("Table")
        icon = "table"
        template = "home/blocks/table.html"
