"""Addresses without a page: what is counted, what is not, and the report for editors."""

import datetime

import pytest
from wagtail.contrib.redirects.models import Redirect

from django.urls import reverse
from django.utils.timezone import localdate

from network.missing_pages import counting
from network.missing_pages.counting import count_missing
from network.missing_pages.report import most_visited
from network.models import MissingAddress
from tests.factories import people
from tests.factories.home import StandardPageFactory

pytestmark = pytest.mark.django_db


def counted():
    return dict(MissingAddress.objects.values_list("path", "visits"))


def test_a_visit_to_an_address_without_a_page_is_counted_by_path_and_day(client):
    for address in ("/gammal-sida/", "/gammal-sida/?person=kim", "/en/old-page/"):
        assert client.get(address).status_code == 404
    assert counted() == {"/gammal-sida": 2, "/en/old-page": 1}
    fields = {field.name for field in MissingAddress._meta.get_fields()}
    assert fields == {"id", "day", "path", "visits"}


def test_a_page_that_is_there_or_has_a_redirect_is_not_counted(client):
    page = StandardPageFactory()
    Redirect.objects.create(old_path="/flyttad", redirect_page=page)
    assert client.get(page.url).status_code == 200
    assert client.get("/flyttad/").status_code == 301
    assert not counted()


@pytest.mark.parametrize(
    "path",
    [
        "/" + "a" * 300,
        "/kim@people.example/",
        "/person/19121212-1212/",
        "/wp-login.php",
        "/.env",
        "/a\x00b/",
        "/inbjudan/hemligt-tecken/",
        "/konto/losenord/abc/",
        "/en/invitation/secret/",
        "/static/finns-inte.css",
        "/",
    ],
)
def test_what_is_no_page_or_may_be_about_a_person_is_not_counted(path):
    count_missing(path)
    assert not counted()


def test_what_a_visitor_sends_to_an_address_without_a_page_is_not_counted(client):
    client.post("/gammal-sida/")
    client.head("/gammal-sida/")
    client.get("/hantera/finns-inte/")
    assert not counted()


def test_a_flood_fills_no_table(monkeypatch):
    monkeypatch.setattr(
        counting, "UPSERT", counting.UPSERT.replace(str(counting.MAX_PATHS_A_DAY), "3")
    )
    for number in range(10):
        count_missing(f"/sida-{number}/")
    count_missing("/sida-1/")
    assert counted() == {"/sida-0": 1, "/sida-1": 2, "/sida-2": 1}


def test_a_count_is_forgotten_after_ninety_days(monkeypatch):
    monkeypatch.setattr(counting, "_cleaned", {"day": None})
    old = localdate() - counting.MAX_AGE - datetime.timedelta(days=1)
    MissingAddress.objects.create(day=old, path="/gammal", visits=7)
    count_missing("/ny/")
    assert counted() == {"/ny": 1}


def test_an_editor_makes_a_redirect_from_the_report(client):
    count_missing("/gammal sida/")
    client.force_login(people.editor())
    text = client.get(reverse("missing_pages_report")).content.decode()
    address = f"{reverse('missing_pages_redirect')}?from=%2Fgammal%20sida"
    assert address in text
    form = client.get(address)
    assert 'value="/gammal sida"' in form.content.decode()
    page = StandardPageFactory()
    data = {"old_path": "/gammal sida", "redirect_page": page.pk, "is_permanent": "on"}
    assert client.post(reverse("missing_pages_redirect"), data).status_code == 302
    assert not most_visited()


def test_a_member_can_open_neither(client):
    access = people.two_organisations().one
    client.force_login(people.member(access))
    for name in ("missing_pages_report", "missing_pages_redirect"):
        assert client.get(reverse(name)).status_code == 404
