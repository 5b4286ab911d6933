"""Sections of other pages with news: those about the page, and the latest on the front page."""

from home.caching.content_version import cached_until_change
from home.index_pages import index_page
from home.models import HomePage, NewsIndexPage, NewsPage, NewsRelation
from home.models.news import LATEST_FIRST
from home.sections import Section
from home.visibility import readable

MAX_ON_FRONT_PAGE = 3
MAX_ABOUT_A_PAGE = 5


def page_sections(page, request):
    """Return the section of a page with its news; a hook of `home.sections`."""
    if isinstance(page, HomePage):
        return latest_news(page)
    return news_about(page) if page.translation_key in keys_with_news() else None


@cached_until_change(max_entries=1)
def keys_with_news():
    """Return the translation keys of the pages that any news item is about."""
    return frozenset(NewsRelation.objects.values_list("related__translation_key", flat=True))


def news_about(page):
    rows = NewsRelation.objects.filter(related__translation_key=page.translation_key)
    about = NewsPage.objects.filter(locale_id=page.locale_id, pk__in=rows.values("page"))
    news = list(readable(about).order_by(*LATEST_FIRST)[:MAX_ABOUT_A_PAGE])
    return Section("home/sections/news_about.html", {"news": news}, order=70) if news else None


def latest_news(home):
    latest = readable(NewsPage.objects.descendant_of(home)).order_by(*LATEST_FIRST)
    news = list(latest[:MAX_ON_FRONT_PAGE])
    if not news:
        return None
    index = index_page(NewsIndexPage, home.locale_id)
    return Section("home/sections/latest_news.html", {"news": news, "index": index}, order=8)
