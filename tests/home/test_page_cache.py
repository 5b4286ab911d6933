"""The page cache serves anonymous visitors, and no one else, until the content changes."""

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
from home.caching.expiry import expire_at
from home.middleware.page_cache import PageCacheMiddleware
from home.models import NodeSettings
from home.pictures import renditions
from tests.factories.cases import CasePageFactory, EventPageFactory, GoalPageFactory
from tests.factories.home import NodeImageFactory, StandardPageFactory, home
from tests.home.cacheable_views import respond_with

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty_cache(settings):
    settings.PAGE_CACHE_SECONDS = 60
    stored_pages.memory.clear()
    caches["pages"].clear()


@pytest.fixture
def rendered(monkeypatch):
    """Return a list to which the path of each page is added when it is not in the cache."""
    paths = []
    get_new_response = PageCacheMiddleware.get_new_response

    def counted(self, request, key):
        paths.append(request.path)
        return get_new_response(self, request, key)

    monkeypatch.setattr(PageCacheMiddleware, "get_new_response", counted)
    return paths


def test_a_page_is_rendered_once_and_sent_unchanged_to_every_visitor(client, rendered):
    page = StandardPageFactory()
    first, second = client.get(page.url), Client().get(page.url)
    assert first.content == second.content
    assert dict(first.items()) == dict(second.items())
    assert rendered == [page.url]


def test_a_cached_page_costs_one_query(client, django_assert_num_queries):
    page = StandardPageFactory()
    client.get(page.url)
    with django_assert_num_queries(1):
        client.get(page.url)


def test_another_process_finds_the_page_in_the_shared_cache(client, rendered):
    page = StandardPageFactory()
    client.get(page.url)
    stored_pages.memory.clear()
    client.get(page.url)
    assert rendered == [page.url]


def test_a_publication_is_seen_by_the_next_visitor(client):
    page = StandardPageFactory(title="Före")
    assert "Före" in client.get(page.url).content.decode()
    page.title = "Efter"
    page.save_revision().publish()
    assert "Efter" in client.get(page.url).content.decode()


def test_saving_a_draft_does_not_invalidate_the_cache(client, rendered):
    page = StandardPageFactory()
    client.get(page.url)
    page.title = "Utkast"
    page.save_revision()
    client.get(page.url)
    assert rendered == [page.url]


CHANGES = {
    "unpublished": lambda page: page.unpublish(),
    "deleted": lambda page: page.delete(),
    "moved": lambda page: page.move(StandardPageFactory(), pos="last-child"),
    "restricted": lambda page: PageViewRestriction.objects.create(
        page=page, restriction_type="login"
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_page_that_is_no_longer_public_is_gone_at_once(client, change):
    page = StandardPageFactory()
    assert client.get(page.url).status_code == 200
    url = page.url
    change(page)
    assert client.get(url).status_code != 200


def test_a_scheduled_page_is_seen_as_soon_as_it_is_published(client):
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


def test_a_page_is_gone_as_soon_as_it_has_expired(client):
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


def test_unknown_parameters_are_ignored(client, rendered):
    page = StandardPageFactory()
    html = client.get(page.url, {"utm_source": "brev", "x": "1"}).content.decode()
    assert client.get(page.url).content.decode() == html
    assert rendered == [page.url]
    assert "brev" not in html


def test_the_parameters_of_a_page_are_a_part_of_the_key(client, rendered):
    page = StandardPageFactory()
    client.get(page.url)
    client.get(page.url, {"page": "2"})
    assert rendered == [page.url, page.url]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
def test_the_host_is_a_part_of_the_key(client, rendered, host):
    page = StandardPageFactory()
    client.get(page.url)
    client.get(page.url, headers={"host": host})
    client.get(page.url, headers={"host": host})
    assert rendered == [page.url, page.url]


def test_a_host_that_is_not_allowed_is_refused(client):
    assert client.get(home().url, headers={"host": "evil.example"}).status_code == 400


def test_a_page_is_compressed_for_browsers_that_accept_gzip(client):
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
def test_a_page_is_cached_for_each_encoding_that_browsers_accept(client, accepted, encoding):
    page = StandardPageFactory()
    plain = client.get(page.url).content
    for _new_and_cached in range(2):
        response = client.get(page.url, headers={"accept-encoding": accepted})
        assert response.get("Content-Encoding") == encoding
        if encoding == "br":
            assert brotli.decompress(response.content) == plain
            assert int(response["Content-Length"]) == len(response.content)
        assert client.get(page.url).content == plain


def test_a_response_that_is_not_publicly_cacheable_is_sent_with_gzip(client):
    response = client.get("/konto/logga-in/", headers={"accept-encoding": "gzip, br"})
    assert response["Content-Encoding"] == "gzip"


def test_a_cached_page_that_the_visitor_has_is_not_sent_again(client):
    page = StandardPageFactory()
    etag = client.get(page.url)["ETag"]
    for _time in range(2):
        response = client.get(page.url, headers={"if-none-match": etag})
        assert response.status_code == 304
        assert not response.content
    page.title = "Nytt"
    page.save_revision().publish()
    assert client.get(page.url, headers={"if-none-match": etag}).status_code == 200


def test_a_new_page_that_the_visitor_has_is_cached_but_not_sent_again(client):
    page = StandardPageFactory()
    etag = client.get(page.url)["ETag"]
    stored_pages.memory.clear()
    caches["pages"].clear()
    assert client.get(page.url, headers={"if-none-match": etag}).status_code == 304
    assert client.get(page.url).status_code == 200


def test_a_shared_cache_has_to_revalidate_unless_it_is_purged(client, settings):
    page = StandardPageFactory()
    assert client.get(page.url)["Cache-Control"] == "public, max-age=0, must-revalidate"
    settings.PAGE_CACHE_CDN_SECONDS = 600
    content_changed()
    assert "s-maxage=600" in client.get(page.url)["Cache-Control"]


def test_users_who_are_signed_in_neither_read_nor_write_the_cache(client, rendered):
    page = StandardPageFactory()
    client.force_login(User.objects.create_superuser("a@noden.example", password="x"))
    response = client.get(page.url)
    assert "private" in response["Cache-Control"]
    assert not rendered
    Client().get(page.url)
    assert rendered == [page.url]


UNCACHEABLE = {
    "a cookie": lambda request, response: response.set_cookie("a", "b"),
    "a token": lambda request, response: response.set_cookie("csrftoken", get_token(request)),
    "a header": lambda request, response: patch_cache_control(response, no_store=True),
    "vary by cookie": lambda request, response: patch_vary_headers(response, ["Cookie"]),
    "an error": lambda request, response: setattr(response, "status_code", 500),
    "a missing page": lambda request, response: setattr(response, "status_code", 404),
    "a redirect": lambda request, response: setattr(response, "status_code", 302),
    "a preview": lambda request, response: setattr(request, "is_preview", True),
    "not marked": lambda request, response: setattr(request, "is_publicly_cacheable", False),
}


@pytest.mark.parametrize("change", UNCACHEABLE.values(), ids=UNCACHEABLE)
def test_private_responses_and_errors_are_never_cached(rf, change):
    calls = []

    def count(request, response):
        calls.append(request.path)

    middleware = PageCacheMiddleware(respond_with(count=count, change=change))
    middleware(rf.get("/response/"))
    middleware(rf.get("/response/"))
    assert len(calls) == 2


def test_a_response_marked_as_publicly_cacheable_is_cached(rf):
    calls = []
    middleware = PageCacheMiddleware(respond_with(count=lambda *_: calls.append(1)))
    middleware(rf.get("/response/"))
    middleware(rf.get("/response/"))
    assert len(calls) == 1


@pytest.mark.parametrize(
    "address", ["/fel/", "/konto/logga-in/", "/halsa/", "/api/search?q=x", "/hantera/"]
)
def test_other_addresses_than_pages_are_not_cached(client, rendered, address):
    client.get(address)
    client.get(address)
    assert caches["pages"]._cache == {} and not stored_pages.memory.pages


def test_a_preview_is_not_cached(client):
    assert StandardPageFactory().make_preview_request().status_code == 200
    assert not stored_pages.memory.pages


def test_a_page_with_a_coming_event_is_cached_until_the_event_is_over(client, rendered, settings):
    index = EventPageFactory(days=0).get_parent()
    settings.PAGE_CACHE_SECONDS = 3600
    moment = timezone.now() + timedelta(seconds=30)
    EventPage.objects.update(ends_at=moment)
    client.get(index.url), client.get(index.url)
    assert rendered == [index.url]
    [stored] = stored_pages.memory.pages.values()
    assert stored.expires_at == moment.timestamp()
    EventPage.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    past = replace(stored, expires_at=time.time() - 1)
    stored_pages.memory.set(next(iter(stored_pages.memory.pages)), past)
    assert "Det som har varit" in client.get(index.url).content.decode()
    assert rendered == [index.url, index.url]


def test_a_shared_cache_stores_a_page_until_it_expires(rf, settings):
    settings.PAGE_CACHE_CDN_SECONDS = 3600
    request, response = rf.get("/"), HttpResponse()
    expire_at(request, timezone.now() + timedelta(seconds=100))
    expire_at(request, timezone.now() + timedelta(days=1))
    cacheable.add_cache_control(request, response)
    assert "s-maxage=99" in response["Cache-Control"]
