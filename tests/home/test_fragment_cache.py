"""Cached fragments of templates are never out of date."""

from datetime import timedelta
from uuid import uuid4

import pytest
from wagtail.models import Site

from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.caching.cacheable import mark_uncacheable
from home.caching.content_version import content_changed
from home.caching.expiry import expire_at, expires_at
from tests.factories.cases import CasePageFactory, EventPageFactory
from tests.factories.home import home

pytestmark = pytest.mark.django_db
NOW = timezone.now()
FRAGMENT = Template(
    "{% load fragment_cache %}{% cache_fragment 'test' name %}{{ render }}{% endcache_fragment %}"
)


class Counter:
    """A fragment that shows how often it was rendered; `on_request` is called each time."""

    def __init__(self, on_request=lambda request: None):
        self.count = 0
        self.name = str(uuid4())
        self.on_request = on_request

    def render(self, request):
        def render():
            self.count += 1
            self.on_request(request)
            return self.count

        context = {"request": request, "name": self.name, "render": render}
        return FRAGMENT.render(Context(context))


@pytest.fixture
def visit(rf):
    """Return a function that returns a new request to the site."""

    def request(**attributes):
        request = rf.get("/")
        request._wagtail_site = Site.objects.get()
        vars(request).update(attributes)
        return request

    return request


def test_a_fragment_is_rendered_once_until_the_content_changes(visit):
    counter = Counter()
    assert [counter.render(visit()), counter.render(visit())] == ["1", "1"]
    content_changed()
    assert counter.render(visit()) == "2"


def test_a_fragment_of_a_preview_is_rendered_each_time(visit):
    counter = Counter()
    shown = [counter.render(visit(is_preview=preview)) for preview in (True, True, False)]
    assert shown == ["1", "2", "3"]


def test_a_fragment_is_rendered_again_when_it_has_expired(visit):
    past, future = (Counter(lambda request, at=at: expire_at(request, at)) for at in
                    (NOW - timedelta(seconds=1), NOW + timedelta(hours=1)))  # fmt: skip
    assert [past.render(visit()), past.render(visit())] == ["1", "2"]
    assert [future.render(visit()), future.render(visit())] == ["1", "1"]


def test_a_page_expires_with_its_cached_fragment(visit):
    end = NOW + timedelta(hours=1)
    counter = Counter(lambda request: expire_at(request, end))
    counter.render(visit())
    request = visit()
    counter.render(request)
    assert expires_at(request) == end


def test_a_fragment_of_an_uncacheable_response_is_not_cached(visit):
    counter = Counter(mark_uncacheable)
    assert [counter.render(visit()), counter.render(visit())] == ["1", "2"]


def test_a_page_queries_the_pages_it_lists_once(client):
    case = CasePageFactory()
    organisation = case.get_parent()
    client.get(organisation.url)
    with CaptureQueriesContext(connection) as queries:
        assert case.title in client.get(organisation.url).content.decode()
    assert not any("cases_casepage" in query["sql"] for query in queries)


def test_the_list_of_a_page_shows_a_change_at_once(client):
    case = CasePageFactory(title="Lyssna på ledningar")
    organisation = case.get_parent()
    client.get(organisation.url)
    case.title = "Lyssna på rör"
    case.save_revision().publish()
    assert "Lyssna på rör" in client.get(organisation.url).content.decode()


def test_a_cached_page_shows_an_event_as_coming_until_it_is_over(client, monkeypatch):
    event = EventPageFactory(title="Träff", registration_url="https://anmalan.example/")
    assert all("Träff" in content_of(client, page) for page in (event, home()))
    later = event.ends_at + timedelta(seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert 'href="https://anmalan.example/"' not in content_of(client, event)
    assert "Träff" not in content_of(client, home())


def content_of(client, page):
    return client.get(page.url).content.decode()
