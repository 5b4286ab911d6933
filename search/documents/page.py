"""Makes search documents of pages: what all have in common, news, and all other page types."""

import re

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from django.db import models
from django.utils.encoding import force_str

from home.i18n.locales import language_of
from home.models import NewsPage
from home.visibility import readable
from search.choices import EntryType, FacetName
from search.documents.document import SearchDocument
from search.documents.registry import indexed

# Where a paragraph ends in rich text.
BLOCK_END = re.compile(r"(</(?:p|h\d|li|blockquote)>|<(?:br|hr)\s*/?>)", re.IGNORECASE)


def rich(source):
    """Return the text of rich text, each of its paragraphs on a line."""
    if not source:
        return ""
    text = get_text_for_indexing(BLOCK_END.sub(r"\1\n", force_str(source)))
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def stream(value):
    """Return the text of a stream field's value."""
    if not value:
        return ""
    return "\n".join(force_str(text) for text in value.stream_block.get_searchable_content(value))


def field_text(instance, name):
    """Return the text of a field of an instance, whatever kind of text field it is."""
    field, value = instance._meta.get_field(name), getattr(instance, name)
    if isinstance(field, StreamField):
        return stream(value)
    return rich(value) if isinstance(field, RichTextField) else force_str(value or "")


def texts(instance, *names):
    """Return the texts of these fields, a blank line between two."""
    found = (field_text(instance, name).strip() for name in names)
    return "\n\n".join(text for text in found if text)


def own_text_fields(instance):
    """Return the names of the long texts that the model itself adds to a page."""
    kinds = (RichTextField, StreamField, models.TextField)
    own = instance._meta.local_fields
    left_out = ("summary", "next_steps")
    return [f.name for f in own if isinstance(f, kinds) and f.name not in left_out]


def page_document(page, type, **more):
    """Return the SearchDocument of a page with what all pages have; None without an address."""
    parts = page.get_url_parts()
    if not parts or not parts[2]:
        return None
    values = {
        "summary": getattr(page, "summary", "") or page.search_description,
        "date": (page.first_published_at or page.latest_revision_created_at or None),
        **more,
    }
    if hasattr(values["date"], "hour"):
        values["date"] = values["date"].date()
    return SearchDocument(
        type=type,
        title=page.title,
        url=parts[2],
        site_id=parts[0],
        locale_id=page.locale_id,
        language=language_of_text(page),
        translation_key=page.translation_key,
        **values,
    )


def language_of_text(page):
    """Return the language of the text: an alias in another tree is written as what it mirrors."""
    return language_of(page.alias_of.locale_id if page.alias_of_id else page.locale_id)


def page_documents(page, names):
    """Return the document of any other page: title, summary and the text fields of its model."""
    document = page_document(page, EntryType.PAGE, text=texts(page, *own_text_fields(page)))
    return [document] if document else []


def add_years(document, *years):
    """Add the facet of years, of whole dates or None."""
    document.add_facet(FacetName.YEAR, *(date.year for date in years if date))


@indexed(NewsPage, prefetch=["alias_of"])
def news_documents(page, names):
    document = page_document(page, EntryType.NEWS, text=texts(page, "body"))
    if not document:
        return []
    document.date = page.date
    add_years(document, page.date)
    return [document]


def add_translations(model, documents):
    """Give each SearchDocument of a page the titles and summaries of the page's translations."""
    if not issubclass(model, Page):
        return
    whole = [document for document in documents if not document.anchor]
    fields = ["translation_key", "locale_id", "title"]
    if any(field.name == "summary" for field in model._meta.fields):
        fields.append("summary")
    keys = {document.translation_key for document in whole}
    translations = readable(model.objects.filter(translation_key__in=keys, alias_of=None))
    found = {}
    for key, locale_id, *words in translations.values_list(*fields):
        found.setdefault(key, []).append((language_of(locale_id), words))
    for document in whole:
        for language, words in found.get(document.translation_key, ()):
            if language != document.language:
                document.other.setdefault(language, []).extend(filter(None, words))
