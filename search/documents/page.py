"""Makes search documents of pages: what all have in common, news, and all other page types."""

from home.i18n.locales import language_of
from home.models import NewsPage
from search.choices import EntryType, FacetName
from search.documents.document import SearchDocument
from search.documents.plain import own_text_fields, texts
from search.documents.registry import indexed


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
