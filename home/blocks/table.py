"""A block for tables whose columns hold words, numbers or short texts."""

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail_localize.segments import StringSegmentValue, TemplateSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from home.number_field import NumberFieldBlock

from .text import SHORT_TEXT_FEATURES

WORDS, RICH_TEXT = "words", "rich_text"


class TranslatableTableBlock(TypedTableBlock):
    """A typed table whose headings and cells of text are segments for wagtail-localize.

    All words have one path, and all rich texts another: rows have no identity, and a translation
    that is found by path and text survives that rows are added and moved. Words that come more
    than once are translated once.
    """

    def get_translatable_segments(self, table):
        extract = StreamFieldSegmentExtractor(field=None).handle_block
        return [StringSegmentValue(WORDS, text) for text in words_of(table)] + [
            segment.wrap(RICH_TEXT)
            for block, value in rich_texts_of(table)
            for segment in extract(block, value)
        ]

    def restore_translated_segments(self, table, segments):
        """Return the table with its texts translated; `segments` are all that were extracted."""
        by_name = {WORDS: [], RICH_TEXT: []}
        for segment in sorted(segments, key=lambda segment: segment.order):
            name, rest = segment.unwrap()
            by_name[name].append(rest)
        restore_words(table, [segment.render_text() for segment in by_name[WORDS]])
        restore_rich_texts(table, by_name[RICH_TEXT])
        return table


def words_of(table):
    """Return the headings and the words in cells, each once."""
    headings = [column["heading"] for column in table.columns]
    cells = [value for block, value in cells_of(table) if isinstance(block, blocks.CharBlock)]
    return [text for text in dict.fromkeys([*headings, *cells]) if text]


def rich_texts_of(table):
    """Return [(block, value)] of the cells that hold rich text, without the empty ones."""
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


def restore_words(table, translated):
    """Replace the words of a table by `translated`, in the order of words_of()."""
    found = dict(zip(words_of(table), translated, strict=True))
    table.columns = [
        {**column, "heading": found.get(column["heading"], column["heading"])}
        for column in table.columns
    ]
    replace_cells(table, blocks.CharBlock, lambda _block, value: found.get(value, value))


def restore_rich_texts(table, segments):
    """Replace the rich texts by those that `segments` make; a template begins each of them."""
    write = StreamFieldSegmentsWriter(field=None, src_locale=None, tgt_locale=None).handle_block
    groups = []
    for segment in segments:
        if isinstance(segment, TemplateSegmentValue):
            groups.append([])
        groups[-1].append(segment)
    waiting = iter(groups)
    replace_cells(
        table,
        blocks.RichTextBlock,
        lambda block, value: (
            write(block, value, next(waiting)) if value and value.source else value
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
        """Keep the one caption that is shown: the form hides the one that Wagtail's table has."""
        cleaned = super().clean(value)
        cleaned["table"].caption = ""
        return cleaned
