"""Template tags and filters for pages: the language of their text, addresses and blocks."""

import re

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from home.hyphenation import hyphenated
from home.i18n.related import pages_by_id
from home.layout.frame import raw_values
from home.layout.search_address import search_address
from home.pictures.prefetch import prefetch_block_pictures
from home.steps.step import add_steps_to_blocks

register = template.Library()


@register.filter
def language_attribute(page):
    """Return ` lang="sv"` for the text of a page that is not translated, else nothing."""
    if not getattr(page, "is_untranslated", False):
        return ""
    return format_html(' lang="{}"', page.content_language)


@register.filter
def soft_hyphens(text):
    """Return a text in the active language with soft hyphens in its long words."""
    return hyphenated(str(text), get_language())


@register.filter
def heading(page):
    """Return the title of a page, with soft hyphens in its long words."""
    return hyphenated(page.title, page.content_language)


register.simple_tag(search_address)


@register.simple_tag
def source_address(page):
    """Return the address of the source of a SourcedPage; "" if it has none or is not public."""
    public = page.source_page_id and pages_by_id([page.source_page_id]).get(page.source_page_id)
    return public.url if public else page.source_url


@register.simple_tag(takes_context=True)
def page_address(context, number):
    """Return the current address with another page number; without one for the first page."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    if number > 1:
        query["page"] = number
    return f"?{query.urlencode()}" if query else context["request"].path


@register.filter
def within_sentence(labels):
    """Return labels as a list within a sentence: each begins with a small letter."""
    return ", ".join(label[:1].lower() + label[1:] for label in map(str, labels))


@register.filter
def shown_pages(paginator, number):
    """Return the page numbers to show around `number`, elided as by Paginator."""
    return paginator.get_elided_page_range(number, on_each_side=1, on_ends=1)


@register.filter
def with_pictures(body):
    """Return the blocks of a body with the renditions of their pictures prefetched."""
    prefetch_block_pictures(body)
    return body


MIN_AUDIENCES = 4


@register.simple_tag
def audiences_of(body):
    """Return the headings of a body's blocks of steps if there are at least MIN_AUDIENCES."""
    headings = [block.value["heading"] for block in body if block.block_type == "steps"]
    return headings if len(headings) >= MIN_AUDIENCES else []


@register.filter
def with_steps(body, page):
    """Return the blocks of a body of `page` with the targets of their steps prefetched."""
    add_steps_to_blocks(body, page)
    return body


@register.filter
def address_without_scheme(url):
    """Return a web address without scheme, `www.` and trailing slash."""
    return url.split("://", 1)[-1].removeprefix("www.").rstrip("/")


@register.filter
def breakable(address):
    """Return an e-mail or web address as HTML in which lines may break after @, / and dots."""
    parts = re.split(r"(?<=[@/.])(?=\w)", address)
    return format_html_join(mark_safe("<wbr>"), "{}", ([part] for part in parts))


@register.simple_tag(takes_context=True)
def front_tasks(context):
    """Return the tasks of the front page with a public link, as dicts with an `address`."""
    frame = context["frame"]
    tasks = [
        task | {"address": frame.address_of(task.get("link", {}))}
        for task in raw_values(context["page"], "tasks")
    ]
    return [task for task in tasks if task["address"]]
