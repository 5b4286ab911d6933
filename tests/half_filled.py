"""Makes pages as autosave may store them: with only a title, or with some fields filled."""

import datetime
from decimal import Decimal
from itertools import count

from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock

from django.db import models

from tests.factories.home import NodeImageFactory

TREE_FIELDS = {"path", "depth", "numchild", "url_path", "slug", "title", "draft_title"}
TITLE = "Halvskriven"
NOVEMBER = datetime.date(2026, 11, 1)
NOON = datetime.time(12)
numbers = count(1)


def value_for(field):
    """Return an example value for a model field, or None if there is none."""
    if field.choices:
        return field.flatchoices[0][0]
    if isinstance(field, models.ForeignKey):
        return field.related_model.objects.order_by("pk").first()
    if isinstance(field, models.DateTimeField):
        return None
    if isinstance(field, models.TimeField):
        return NOON
    if isinstance(field, models.DateField):
        return NOVEMBER
    if isinstance(field, models.URLField):
        return "https://exempel.example/"
    if isinstance(field, models.EmailField):
        return "funktion@exempel.example"
    if isinstance(field, models.BooleanField):
        return True
    if isinstance(field, models.DecimalField):
        return Decimal(3)
    if isinstance(field, models.IntegerField | models.FloatField):
        return 3
    return "Ord" if isinstance(field, models.CharField | models.TextField) else None


def own_fields(model):
    """Return the fields that editors fill in."""
    return [
        field
        for field in model._meta.concrete_fields
        if not field.auto_created
        and not isinstance(field, ParentalKey | StreamField)
        and field.name not in TREE_FIELDS | {"sort_order", "translation_key", "locale"}
        and not getattr(field.remote_field, "parent_link", False)
    ]


def may_be_left_out(field):
    """Return whether a draft can be saved without a value for this field."""
    return field.null or isinstance(field, models.CharField | models.TextField)


def rows_of(model):
    """Return rows of a child model: an empty one, and one for each optional field."""
    fields = own_fields(model)
    needed = {field.name: value_for(field) for field in fields if not may_be_left_out(field)}
    optional = [field for field in fields if may_be_left_out(field)]
    fillings = [needed, *(needed | {field.name: value_for(field)} for field in optional)]
    return [model(**filling) for filling in fillings]


def block_values(block):
    """Return raw values for a block: an empty one, and one for each child block."""
    if isinstance(block, blocks.StructBlock):
        return [empty(block), *one_at_a_time(block)]
    if isinstance(block, blocks.ListBlock):
        return [[], *([value] for value in block_values(block.child_block))]
    if isinstance(block, blocks.StreamBlock):
        return [[], [stream_part(block, name, v) for name in block.child_blocks
                     for v in block_values(block.child_blocks[name])]]  # fmt: skip
    return [empty(block), simple(block)]


def one_at_a_time(block):
    for name, child in block.child_blocks.items():
        for value in block_values(child)[1:]:
            yield empty(block) | {name: value}


def stream_part(block, name, value):
    return {"type": name, "value": value, "id": f"00000000-0000-4000-8000-{next(numbers):012}"}


def empty(block):
    """Return the raw value of an empty block, as it is in the database."""
    if isinstance(block, blocks.StructBlock):
        return {name: empty(child) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock | blocks.StreamBlock):
        return []
    if isinstance(block, blocks.BooleanBlock):
        return False
    is_text = isinstance(block, blocks.CharBlock | blocks.TextBlock | blocks.RichTextBlock)
    is_text = is_text or isinstance(block, blocks.URLBlock | blocks.ChoiceBlock)
    if is_text:
        return ""
    return {"columns": [], "rows": []} if hasattr(block, "child_blocks") else None


def simple(block):
    if isinstance(block, blocks.ChoiceBlock):
        return next(iter(dict(block.field.choices[1:] or block.field.choices)))
    if isinstance(block, blocks.URLBlock):
        return "https://exempel.example/"
    if isinstance(block, blocks.DecimalBlock | blocks.IntegerBlock | blocks.FloatBlock):
        return 3
    if isinstance(block, blocks.BooleanBlock):
        return True
    if isinstance(block, ImageChooserBlock):
        return NodeImageFactory().pk
    if isinstance(block, DocumentChooserBlock | blocks.PageChooserBlock):
        return 999_999  # One that has been deleted.
    if isinstance(block, blocks.RichTextBlock):
        return "<p>Ord</p>"
    if hasattr(block, "child_blocks"):  # A table with a column of each kind, and an empty cell.
        columns = [{"type": name, "heading": ""} for name in block.child_blocks]
        cells = [empty(child) for child in block.child_blocks.values()]
        return {"columns": columns, "rows": [{"values": cells}], "caption": ""}
    return "Ord"


def fill_required_fields(page):
    """Set the fields that the database requires, and return the page."""
    for field in own_fields(type(page)):
        is_missing = getattr(page, field.attname) is None
        if is_missing and not may_be_left_out(field):
            setattr(page, field.name, value_for(field))
    return page


def empty_page(model, parent):
    """Return an unsaved page that has only a title."""
    return model(title=TITLE, draft_title=TITLE, slug="", locale=parent.locale)


def half_filled_page(model, parent):
    """Return an unsaved page with every kind of half-filled row and block."""
    page = empty_page(model, parent)
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            values = block_values(field.stream_block)[1]
            setattr(page, field.name, field.stream_block.to_python(values))
    for relation in get_all_child_relations(model):
        if relation.related_model._meta.app_label not in ("wagtailcore", "taggit"):
            setattr(page, relation.get_accessor_name(), rows_of(relation.related_model))
    return page


def pages_with_one_field(model, parent):
    """Yield unsaved pages, each with one field set."""
    for field in own_fields(model):
        if field.model._meta.app_label == "wagtailcore" or (value := value_for(field)) is None:
            continue
        page = empty_page(model, parent)
        setattr(page, field.name, value)
        yield page
    for field in model._meta.many_to_many:
        if isinstance(field, ParentalManyToManyField):
            page = empty_page(model, parent)
            setattr(page, field.name, field.related_model.objects.all()[:2])
            yield page
