"""News: the latest first, linked both ways with what they are about."""

import datetime

import pytest
from bs4 import BeautifulSoup

from home.models import NewsRelation
from tests.factories.home import NewsPageFactory, StandardPageFactory, home, translate

pytestmark = pytest.mark.django_db


def titles(client, page, selector=".news-entry a"):
    html = BeautifulSoup(client.get(page.url).content, "html.parser").main
    return [link.text for link in html.select(selector)]


def about(page, **fields):
    news = NewsPageFactory(**fields)
    news.related_pages = [NewsRelation(related=page)]
    news.save()
    return news


def test_the_latest_news_come_first_in_the_list_and_on_the_front_page(client):
    old = NewsPageFactory(title="Förra året", date=datetime.date(2025, 5, 1))
    NewsPageFactory(title="I år", date=datetime.date(2026, 5, 1))
    assert titles(client, old.get_parent()) == ["I år", "Förra året"]
    assert titles(client, home()) == ["I år", "Förra året"]


def test_a_front_page_without_news_has_no_section_for_them(client):
    NewsPageFactory().delete()
    assert "latest-news" not in client.get(home().url).content.decode()


def test_a_news_item_and_what_it_is_about_lead_to_each_other(client):
    page = StandardPageFactory(title="Om kursen")
    news = about(page, title="Kursen har börjat")
    assert titles(client, page) == ["Kursen har börjat"]
    assert titles(client, news, ".plain-list a") == ["Om kursen"]
    page.unpublish()
    assert titles(client, news, ".plain-list a") == []


def test_a_translated_page_shows_the_translated_news(client):
    page = StandardPageFactory()
    news = about(page)
    translate(news.get_parent(), slug="news")
    translate(news, title="The course has begun", slug="begun")
    assert titles(client, translate(page, slug="about")) == ["The course has begun"]


def test_the_feed_has_the_public_news(client):
    news = NewsPageFactory(title="Känt & klart", summary="1 < 2")
    NewsPageFactory(title="Utkast", live=False)
    feed = client.get(f"{news.get_parent().url}nyheter.atom")
    assert feed["Content-Type"] == "application/atom+xml"
    assert feed.content.decode().count("<entry>") == 1
    assert "1 &amp;lt; 2" in feed.content.decode()
