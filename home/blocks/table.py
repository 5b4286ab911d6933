"""A block for tables with columns of plain text, numbers or rich text."""

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from home.number_field import NumberFieldBlock

from .text import SHORT_TEXT_FEATURES

PLAIN_TEXT, RICH_TEXT = "words", "rich_text"


class TranslatableTableBlock(TypedTableBlock):
    """A typed table whose headings and text cells are segments for wagtail-localize.

    All plain texts have one path, and all rich texts another: rows have no id, and wagtail-localize
    finds a translation by path and text also after rows are added or moved. A plain text that
    occurs more than once is translated once.
    """

    def get_translatable_segments(self, table):
        extract = StreamFieldSegmentExtractor(field=None).handle_block
        return [StringSegmentValue(PLAIN_TEXT, text) for text in plain_texts_of(table)] + [
            segment.wrap(RICH_TEXT)
            for block, value in rich_texts_of(table)
            for segment in extract(block, value)
        ]

    def restore_translated_segments(self, table, segments):
        """Return the table with its texts translated; `segments` are all that were extracted."""
        by_name = {PLAIN_TEXT: [], RICH_TEXT: []}
        for segment in sorted(segments, key=lambda segment: segment.order):
            name, rest = segment.unwrap()
            by_name[name].append(rest)
        restore_plain_texts(table, [segment.render_text() for segment in by_name[PLAIN_TEXT]])
        restore_rich_texts(table, by_name[RICH_TEXT])
        return table


def plain_texts_of(table):
    """Return the distinct headings and plain texts of cells."""
    headings = [column["heading"] for column in table.columns]
    cells = [value for block, value in cells_of(table) if isinstance(block, blocks.CharBlock)]
    return [text for text in dict.fromkeys([*headings, *cells]) if text]


def rich_texts_of(table):
    """Return [(block, value)] of the cells with rich text that is not empty."""
    return [
        (block, value)
        for block, value in cells_of(table)
        if isinstance(block, blocks.RichTextBlock) and value and value.source
    ]


def cells_of(table):
    """Return [(block, value)] of all cells, row by row."""
    return [
        (column["block"], value)
        for row in table.row_data
        for column, value in zip(table.columns, row["values"], strict=True)
    ]


def restore_plain_texts(table, translated):
    """Replace the plain texts of a table by `translated`, in the order of plain_texts_of()."""
    found = dict(zip(plain_texts_of(table), translated, strict=True))
    table.columns = [
        {**column, "heading": found.get(column["heading"], column["heading"])}
        for column in table.columns
    ]
    replace_cells(table, blocks.CharBlock, lambda _block, value: found.get(value, value))


def restore_rich_texts(table, segments):
    """Replace the rich texts by those of `segments`; each begins with a TemplateSegmentValue."""
    write = StreamFieldSegmentsWriter(field=None, src_locale=None, tgt_locale=None).handle_block
    groups = []
    for segment in segments:
        if isinstance(segment, TemplateSegmentValue):
            groups.append([])
        groups[-1].append(segment)
    remaining = iter(groups)
    replace_cells(
        table,
        blocks.RichTextBlock,
        lambda block, value: (
            write(block, value, next(remaining)) if value and value.source else value
        ),
    )


def replace_cells(table, kind, replace):
    """Replace the value of each cell whose block is of this kind by replace(block, value)."""
    for row in table.row_data:
        row["values"] = [
            replace(column["block"], value) if isinstance(column["block"], kind) else value
            for column, value in zip(table.columns, row["values"], strict=True)
        ]


class TableBlock(blocks.StructBlock):
    """A table with a caption; the first column names its rows."""

    caption = blocks.CharBlock(label=pgettext_lazy("table", "Caption"))
    table = TranslatableTableBlock(
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

    def clean(self, value):
        """Clear the caption of Wagtail's table, which is hidden; this block has its own."""
        cleaned = super().clean(value)
        cleaned["table"].caption = ""
        return cleaned
