"""The StreamField blocks of the body of a page."""

from wagtail.blocks import StreamBlock

from .actions import CallToActionBlock
from .media import DocumentsBlock, FigureBlock, VideoBlock
from .numbers import NumbersBlock
from .steps import StepsBlock
from .table import TableBlock
from .text import AccordionBlock, QuoteBlock, TextBlock


class BodyBlock(StreamBlock):
    """The blocks that the body of a page may contain."""

    text = TextBlock()
    figure = FigureBlock()
    quote = QuoteBlock()
    numbers = NumbersBlock()
    table = TableBlock()
    accordion = AccordionBlock()
    documents = DocumentsBlock()
    video = VideoBlock()
    call_to_action = CallToActionBlock()
    steps = StepsBlock()
