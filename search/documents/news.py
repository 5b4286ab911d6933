"""Makes search documents of news."""

from home.models import NewsPage
from search.choices import EntryType
from search.documents.page import add_years, page_document
from search.documents.plain import texts
from search.documents.registry import indexed


@indexed(NewsPage, prefetch=["alias_of"])
def news_documents(page, names):
    document = page_document(page, EntryType.NEWS, text=texts(page, "body"))
    if not document:
        return []
    document.date = page.date
    add_years(document, page.date)
    return [document]
