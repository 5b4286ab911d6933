"""A block of figures with their source."""

from wagtail import blocks

from django.utils.translation import gettext_lazy as _

from home.blocks.actions import LinkValue
from home.choices import Qualifier
from home.number_field import NumberFieldBlock


class NumberBlock(blocks.StructBlock):
    """A figure: its qualifier, value, unit and label."""

    qualifier = blocks.ChoiceBlock(label=_("How exact"), choices=Qualifier.choices, required=False)
    value = NumberFieldBlock(label=_("Value"))
    unit = blocks.CharBlock(label=_("Unit"), required=False, help_text=_("For example: people"))
    label = blocks.CharBlock(label=_("What is counted"))


class SourceValue(LinkValue):
    """A source: a page of the site that describes it, or another address."""

    page_name, address_name = "source_page", "source_url"


class NumbersBlock(blocks.StructBlock):
    """A row of figures with one source."""

    heading = blocks.CharBlock(label=_("Heading"), required=False)
    numbers = blocks.ListBlock(NumberBlock(), label=_("Figures"), min_num=1, max_num=6)
    source = blocks.CharBlock(label=_("Source"), required=False)
    source_page = blocks.PageChooserBlock(
        label=_("Page about the source"),
        required=False,
        help_text=_("For example the page of a report."),
    )
    source_url = blocks.URLBlock(label=_("Address of the source"), required=False)

    class Meta:
        value_class = SourceValue
        label = _("Figures")
        icon = "order"
        template = "home/blocks/numbers.html"
