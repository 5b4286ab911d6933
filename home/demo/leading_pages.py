"""The demo pages with steps to other pages: how to take part, whom to ask.

They are loaded by cases.demo.content, after the pages that they link to.
"""

from wagtail.models import Site

from home.demo.content import builder
from home.demo.writer import LANGUAGE
from home.models import NodeSettings, StandardPage


def load(writer):
    """Load the pages as the first below "about", and set the page on how to take part."""
    about = writer.home.get_descendants().get(slug=writer.site["about"]["slug"][LANGUAGE])
    pages = [
        writer.page(about.specific, StandardPage, builder(writer, data, {}))
        for data in writer.site["leading_pages"]
    ]
    settings = NodeSettings.for_site(Site.objects.get(is_default_site=True))
    if not settings.take_part_page_id:
        put_first(pages)
        settings.take_part_page = pages[0]
        settings.save()


def put_first(pages):
    for page in reversed(pages):
        page.refresh_from_db()
        page.move(page.get_parent(), pos="first-child")
