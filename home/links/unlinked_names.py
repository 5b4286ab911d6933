"""Finds the names of known pages that a text mentions without linking to them.

Apps register the Wagtail hook `construct_linkable_names`: a function of the id of a locale that
returns a queryset of public pages in that language whose titles are names.
"""

import re
from html import unescape

from wagtail import hooks
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

HOOK = "construct_linkable_names"
LINK = re.compile(r"<a\b[^>]*>.*?</a>", re.DOTALL)
LINKED_PAGE = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
ID = re.compile(r'\bid="(\d+)"')
TAG = re.compile(r"<[^>]+>")


def unlinked_names(page):
    """Return the pages that the rich text of `page` names and does not link to, by title."""
    sources = rich_texts_of(page)
    text = " ".join(plain_text(source) for source in sources)
    known = named_pages(page.locale_id) if text.strip() else {}
    linked = {page.translation_key, *keys_of_linked(sources)}
    found = {name: known[name] for name in names_in(text, known)}
    return [found[name] for name in sorted(found) if found[name].translation_key not in linked]


def rich_texts_of(page):
    """Return the HTML of each rich text of a page, in its fields and in its blocks."""
    found = []
    for field in page._meta.get_fields():
        value = getattr(page, field.name, None) if isinstance(field, TEXT_FIELDS) else None
        found += [value] if isinstance(value, str) else rich_texts_in(value)
    return [source for source in found if source]


TEXT_FIELDS = (RichTextField, StreamField)


def rich_texts_in(value):
    """Return the HTML of each rich text in the value of a block, at any depth."""
    if isinstance(value, RichText):
        return [value.source]
    if isinstance(value, StreamValue):
        parts = [block.value for block in value]
    elif isinstance(value, dict):
        parts = value.values()
    else:
        parts = value if hasattr(value, "list_block") else []
    return [source for part in parts for source in rich_texts_in(part)]


def plain_text(source):
    """Return the text of rich text without the words of its links."""
    return unescape(TAG.sub(" ", LINK.sub(" | ", source)))


def named_pages(locale_id):
    """Return {title: page} of the known pages in one language."""
    querysets = [function(locale_id) for function in hooks.get_hooks(HOOK)]
    return {page.title: page for pages in querysets for page in pages if len(page.title) > 1}


def names_in(text, names):
    """Return the names that occur in a text as whole words; of overlapping ones, the longest."""
    longest_first = sorted(names, key=len, reverse=True)
    if not longest_first:
        return set()
    return set(re.findall(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", text))


def keys_of_linked(sources):
    """Return the translation keys of the pages that rich texts link to."""
    links = [link for source in sources for link in LINKED_PAGE.findall(source)]
    ids = [int(match[1]) for link in links if (match := ID.search(link))]
    pages = Page.objects.filter(pk__in=ids)
    return set(pages.values_list("translation_key", flat=True)) if ids else set()
