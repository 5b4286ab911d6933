"""Parts of a page are kept as long as they are true, and no longer."""

from datetime import timedelta

import pytest
from wagtail.models import Site

from django.db import connection
from django.template import Context, Template
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.caching.cacheable import keep_for_nobody
from home.caching.content_version import content_changed
from home.caching.expiry import keep_until, kept_until
from tests.factories.cases import CasePageFactory, EventPageFactory
from tests.factories.home import home

pytestmark = pytest.mark.django_db
NOW = timezone.now()
PART = Template("{% load keep %}{% keep 'a part of this test' name %}{{ made }}{% endkeep %}")


class Maker:
    """What a part shows: how often it has been made; `on_request` is done while it is."""

    def __init__(self, on_request=lambda request: None):
        self.times = 0
        self.on_request = on_request

    def shown_to(self, request):
        def made():
            self.times += 1
            self.on_request(request)
            return self.times

        return PART.render(Context({"request": request, "name": id(self), "made": made}))


@pytest.fixture
def visit(rf):
    """Return a function that returns a new request to the site."""

    def request(**attributes):
        request = rf.get("/")
        request._wagtail_site = Site.objects.get()
        vars(request).update(attributes)
        return request

    return request


def test_a_part_is_made_once_until_the_content_changes(visit):
    maker = Maker()
    assert [maker.shown_to(visit()), maker.shown_to(visit())] == ["1", "1"]
    content_changed()
    assert maker.shown_to(visit()) == "2"


def test_a_part_of_a_preview_is_made_each_time(visit):
    maker = Maker()
    shown = [maker.shown_to(visit(is_preview=preview)) for preview in (True, True, False)]
    assert shown == ["1", "2", "3"]


def test_a_part_is_made_anew_when_its_time_has_come(visit):
    past, future = (Maker(lambda request, at=at: keep_until(request, at)) for at in
                    (NOW - timedelta(seconds=1), NOW + timedelta(hours=1)))  # fmt: skip
    assert [past.shown_to(visit()), past.shown_to(visit())] == ["1", "2"]
    assert [future.shown_to(visit()), future.shown_to(visit())] == ["1", "1"]


def test_a_page_with_a_kept_part_is_kept_no_longer_than_the_part(visit):
    end = NOW + timedelta(hours=1)
    maker = Maker(lambda request: keep_until(request, end))
    maker.shown_to(visit())
    request = visit()
    maker.shown_to(request)
    assert kept_until(request) == end


def test_a_part_made_while_something_is_away_is_not_kept(visit):
    maker = Maker(keep_for_nobody)
    assert [maker.shown_to(visit()), maker.shown_to(visit())] == ["1", "2"]


def test_a_page_asks_for_what_other_pages_have_to_say_once(client):
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


def test_one_can_register_for_an_event_until_it_is_over(client, monkeypatch):
    """The front page stands for pages whose parts are kept until the event is over."""
    event = EventPageFactory(title="Träff", registration_url="https://anmalan.example/")
    assert all("Träff" in visited(client, page) for page in (event, home()))
    later = event.ends_at + timedelta(seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert 'href="https://anmalan.example/"' not in visited(client, event)
    assert "Träff" not in visited(client, home())


def visited(client, page):
    return client.get(page.url).content.decode()
