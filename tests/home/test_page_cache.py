"""Whole pages are kept for anonymous visitors until the content changes, and for nobody else."""

import time
from dataclasses import replace
from datetime import timedelta

import brotli
import pytest
from wagtail.models import PageViewRestriction, Site

from django.contrib.auth.models import User
from django.core.cache import caches
from django.core.management import call_command
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.test import Client
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers

from cases.models import EventPage
from home.caching import cacheable, stored_pages
from home.caching.content_version import content_changed, read_version
from home.caching.expiry import keep_until
from home.middleware.page_cache import PageCacheMiddleware
from home.models import NodeSettings
from home.pictures import renditions
from tests.factories.cases import CasePageFactory, EventPageFactory, GoalPageFactory
from tests.factories.home import NodeImageFactory, StandardPageFactory, home
from tests.home.cached_answers import answer_with

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_cache(settings):
    settings.PAGE_CACHE_SECONDS = 60
    stored_pages.memory.clear()
    caches["pages"].clear()


@pytest.fixture
def made(monkeypatch):
    """Return a list that grows by the path of each page that is made anew."""
    paths = []
    make = PageCacheMiddleware.made

    def counted(self, request, key):
        paths.append(request.path)
        return make(self, request, key)

    monkeypatch.setattr(PageCacheMiddleware, "made", counted)
    return paths


def test_a_page_is_made_once_and_sent_to_everybody_as_it_was(client, made):
    page = StandardPageFactory()
    first, second = client.get(page.url), Client().get(page.url)
    assert first.content == second.content
    assert dict(first.items()) == dict(second.items())
    assert made == [page.url]


def test_a_kept_page_costs_one_query(client, django_assert_num_queries):
    page = StandardPageFactory()
    client.get(page.url)
    with django_assert_num_queries(1):
        client.get(page.url)


def test_another_process_finds_the_page_in_the_shared_cache(client, made):
    page = StandardPageFactory()
    client.get(page.url)
    stored_pages.memory.clear()
    client.get(page.url)
    assert made == [page.url]


def test_a_publication_is_seen_by_the_next_visitor(client):
    page = StandardPageFactory(title="Före")
    assert "Före" in client.get(page.url).content.decode()
    page.title = "Efter"
    page.save_revision().publish()
    assert "Efter" in client.get(page.url).content.decode()


def test_a_draft_drops_nothing(client, made):
    page = StandardPageFactory()
    client.get(page.url)
    page.title = "Utkast"
    page.save_revision()
    client.get(page.url)
    assert made == [page.url]


CHANGES = {
    "unpublished": lambda page: page.unpublish(),
    "deleted": lambda page: page.delete(),
    "moved": lambda page: page.move(StandardPageFactory(), pos="last-child"),
    "restricted": lambda page: PageViewRestriction.objects.create(
        page=page, restriction_type="login"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_is_taken_away_is_gone_at_once(client, change):
    page = StandardPageFactory()
    assert client.get(page.url).status_code == 200
    url = page.url
    change(page)
    assert client.get(url).status_code != 200


def test_a_scheduled_publication_is_seen_when_it_is_carried_out(client):
    parent = StandardPageFactory()
    page = StandardPageFactory(parent=parent, title="Kommer snart", live=False)
    page.go_live_at = timezone.now() + timedelta(days=1)
    page.save_revision().publish()
    assert "Kommer snart" not in client.get(parent.url).content.decode()
    revision = page.revisions.latest("pk")
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.content["go_live_at"] = revision.approved_go_live_at.isoformat()
    revision.save()
    call_command("publish_scheduled")
    assert "Kommer snart" in client.get(parent.url).content.decode()


def test_a_page_is_gone_when_its_time_is_over(client):
    page = StandardPageFactory()
    client.get(page.url)
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now())
    call_command("publish_scheduled")
    assert client.get(page.url).status_code == 404


def test_the_settings_of_the_site_are_seen_at_once(client):
    client.get(home().url)
    own = NodeSettings.for_site(Site.objects.get(is_default_site=True))
    own.responsible_organisation = "Värden"
    own.save()
    assert "Värden" in client.get(home().url).content.decode()


def test_a_case_is_seen_at_once_in_all_that_shows_it(client):
    goal = GoalPageFactory()
    case = CasePageFactory(title="Räkna träd", goals=[goal])
    owner = case.get_parent()
    pages = [home().url, goal.url, owner.url, case.url, "/sitemap.xml"]
    for url in pages:
        client.get(url)
    case.title, case.slug = "Räkna buskar", "rakna-buskar"
    case.save_revision().publish()
    for url in (home().url, goal.url, owner.url):
        assert "Räkna buskar" in client.get(url).content.decode()
    assert "rakna-buskar" in client.get("/sitemap.xml").content.decode()


def test_a_picture_is_seen_as_soon_as_its_renditions_are_made():
    before = read_version()
    renditions.make(NodeImageFactory())
    assert read_version() != before


def test_parameters_that_no_page_knows_are_ignored(client, made):
    page = StandardPageFactory()
    html = client.get(page.url, {"utm_source": "brev", "x": "1"}).content.decode()
    assert client.get(page.url).content.decode() == html
    assert made == [page.url]
    assert "brev" not in html


def test_parameters_that_a_page_knows_make_another_page(client, made):
    page = StandardPageFactory()
    client.get(page.url)
    client.get(page.url, {"page": "2"})
    assert made == [page.url, page.url]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_each_host_has_its_own_pages(client, made, host):
    page = StandardPageFactory()
    client.get(page.url)
    client.get(page.url, headers={"host": host})
    client.get(page.url, headers={"host": host})
    assert made == [page.url, page.url]


def test_a_host_that_is_not_ours_is_refused(client):
    assert client.get(home().url, headers={"host": "evil.example"}).status_code == 400


def test_a_page_is_sent_compressed_to_whoever_takes_it(client):
    page = StandardPageFactory()
    client.get(page.url)
    zipped = client.get(page.url, headers={"accept-encoding": "gzip"})
    assert zipped["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in zipped["Vary"]
    assert not client.get(page.url).has_header("Content-Encoding")


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br", "br"), ("br;q=0, gzip", "gzip"), ("br;q=0.5", "br"), ("broom", None)],
)
def test_brotli_is_sent_to_whoever_takes_it_and_kept_apart(client, accepted, encoding):
    page = StandardPageFactory()
    plain = client.get(page.url).content
    for _made_and_kept in range(2):
        answer = client.get(page.url, headers={"accept-encoding": accepted})
        assert answer.get("Content-Encoding") == encoding
        if encoding == "br":
            assert brotli.decompress(answer.content) == plain
            assert int(answer["Content-Length"]) == len(answer.content)
        assert client.get(page.url).content == plain


def test_an_answer_that_is_not_for_everybody_is_sent_with_gzip(client):
    answer = client.get("/konto/logga-in/", headers={"accept-encoding": "gzip, br"})
    assert answer["Content-Encoding"] == "gzip"


def test_a_visitor_who_has_the_page_is_told_so(client):
    page = StandardPageFactory()
    etag = client.get(page.url)["ETag"]
    for _kept in range(2):
        answer = client.get(page.url, headers={"if-none-match": etag})
        assert answer.status_code == 304
        assert not answer.content
    page.title = "Nytt"
    page.save_revision().publish()
    assert client.get(page.url, headers={"if-none-match": etag}).status_code == 200


def test_the_first_visitor_may_have_the_page_already(client):
    page = StandardPageFactory()
    etag = client.get(page.url)["ETag"]
    stored_pages.memory.clear()
    caches["pages"].clear()
    assert client.get(page.url, headers={"if-none-match": etag}).status_code == 304
    assert client.get(page.url).status_code == 200


def test_a_shared_cache_asks_each_time_unless_it_is_purged(client, settings):
    page = StandardPageFactory()
    assert client.get(page.url)["Cache-Control"] == "public, max-age=0, must-revalidate"
    settings.PAGE_CACHE_CDN_SECONDS = 600
    content_changed()
    assert "s-maxage=600" in client.get(page.url)["Cache-Control"]


def test_nobody_who_has_signed_in_gets_or_leaves_a_kept_page(client, made):
    page = StandardPageFactory()
    client.force_login(User.objects.create_superuser("a@noden.example", password="x"))
    answer = client.get(page.url)
    assert "private" in answer["Cache-Control"]
    assert not made
    Client().get(page.url)
    assert made == [page.url]


PERSONAL = {
    "a cookie": lambda request, response: response.set_cookie("a", "b"),
    "a token": lambda request, response: response.set_cookie("csrftoken", get_token(request)),
    "a header": lambda request, response: patch_cache_control(response, no_store=True),
    "another for each cookie": lambda request, response: patch_vary_headers(response, ["Cookie"]),
    "an error": lambda request, response: setattr(response, "status_code", 500),
    "a missing page": lambda request, response: setattr(response, "status_code", 404),
    "a redirect": lambda request, response: setattr(response, "status_code", 302),
    "a preview": lambda request, response: setattr(request, "is_preview", True),
    "no page": lambda request, response: setattr(request, "is_for_everybody", False),
}


@pytest.mark.parametrize("change", PERSONAL.values(), ids=PERSONAL)
def test_what_is_somebody_s_own_or_no_page_is_never_kept(rf, change):
    calls = []

    def count(request, response):
        calls.append(request.path)

    middleware = PageCacheMiddleware(answer_with(count=count, change=change))
    middleware(rf.get("/svar/"))
    middleware(rf.get("/svar/"))
    assert len(calls) == 2


def test_without_any_of_that_it_is_kept(rf):
    calls = []
    middleware = PageCacheMiddleware(answer_with(count=lambda *_: calls.append(1)))
    middleware(rf.get("/svar/"))
    middleware(rf.get("/svar/"))
    assert len(calls) == 1


@pytest.mark.parametrize(
    "address", ["/fel/", "/konto/logga-in/", "/halsa/", "/api/search?q=x", "/hantera/"]
)
def test_addresses_that_are_no_pages_are_not_kept(client, made, address):
    client.get(address)
    client.get(address)
    assert caches["pages"]._cache == {} and not stored_pages.memory.pages


def test_a_preview_is_not_kept(client):
    assert StandardPageFactory().make_preview_request().status_code == 200
    assert not stored_pages.memory.pages


def test_a_page_that_a_moment_makes_old_is_kept_until_then(client, made, settings):
    index = EventPageFactory(days=0).get_parent()
    settings.PAGE_CACHE_SECONDS = 3600
    moment = timezone.now() + timedelta(seconds=30)
    EventPage.objects.update(ends_at=moment)
    client.get(index.url), client.get(index.url)
    assert made == [index.url]
    [stored] = stored_pages.memory.pages.values()
    assert stored.until == moment.timestamp()
    EventPage.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    past = replace(stored, until=time.time() - 1)
    stored_pages.memory.set(next(iter(stored_pages.memory.pages)), past)
    assert "Det som har varit" in client.get(index.url).content.decode()
    assert made == [index.url, index.url]


def test_a_shared_cache_keeps_a_page_no_longer_than_it_is_true(rf, settings):
    settings.PAGE_CACHE_CDN_SECONDS = 3600
    request, response = rf.get("/"), HttpResponse()
    keep_until(request, timezone.now() + timedelta(seconds=100))
    keep_until(request, timezone.now() + timedelta(days=1))
    cacheable.add_cache_control(request, response)
    assert "s-maxage=99" in response["Cache-Control"]
