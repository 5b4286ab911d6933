"""Which organisations use a guideline: what is shown, who registers it, and e-mail on release."""

import pytest

from network.adoptions.stop_links import make_token
from network.models import Adoption
from tests.factories.home import home, translate
from tests.factories.network import OrganisationPageFactory
from tests.network.adaptation_forms import latest, new_version
from tests.network.adaptation_members import access_with_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(guideline):
    return guideline


def adoption(page, **fields):
    fields.setdefault("organisation", OrganisationPageFactory(title="Skogsby kommun"))
    fields = {"version": latest(page), "kind": "adapted", **fields}
    return Adoption.objects.create(guideline=page, **fields)


def html_of(client, address):
    return client.get(address).content.decode()


def test_the_guideline_shows_who_uses_which_version(client, page):
    adoption(page)
    html = html_of(client, page.url)
    assert "1 organisation använder riktlinjen" in html
    assert "Skogsby kommun" in html
    assert "Egen uppgift" in html


def test_the_organisation_and_the_front_page_show_it(client, page):
    one = adoption(page, is_confirmed=True)
    assert page.title in html_of(client, one.organisation.url)
    assert "1 organisation säger" in html_of(client, home().url)


def test_an_organisation_that_is_not_public_is_not_named(client, page):
    adoption(page, organisation=OrganisationPageFactory(title="Hemlig kommun", live=False))
    assert "Hemlig kommun" not in html_of(client, page.url)
    assert "säger att" not in html_of(client, home().url)


def test_the_english_page_shows_the_same_uses(client, page):
    one = adoption(page)
    for parent in (page.get_parent(), one.organisation.get_parent()):
        translate(parent, slug=f"en-{parent.pk}")
    translate(one.organisation, title="Skogsby Municipality")
    english = translate(page, slug="guideline")
    assert "Skogsby Municipality" in html_of(client, english.url)


def test_the_queries_are_as_many_for_five_uses_as_for_one(client, page, django_assert_num_queries):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    adoption(page)
    client.get(page.url)
    with CaptureQueriesContext(connection) as one:
        client.get(page.url)
    count = len(one)
    for number in range(4):
        adoption(page, organisation=OrganisationPageFactory(title=f"Kommun {number}"))
    client.get(page.url)  # What is kept until the content changes is made anew.
    with django_assert_num_queries(count):
        client.get(page.url)


def test_those_who_use_it_get_an_e_mail_when_a_version_is_released(
    page, mailoutbox, django_capture_on_commit_callbacks
):
    one = adoption(page, contact_email="ai@skogsby.example")
    adoption(
        page,
        organisation=OrganisationPageFactory(),
        contact_email="nej@by.example",
        wants_mail=False,
    )
    with django_capture_on_commit_callbacks(execute=True):
        new_version(page, "1.1")
    (letter,) = mailoutbox
    assert letter.to == ["ai@skogsby.example"]
    assert "?from=1.0&to=1.1" in letter.body
    assert make_token(one).split(":")[0] in letter.body


def test_the_link_in_the_e_mail_asks_before_it_stops_them(client, page):
    one = adoption(page, contact_email="ai@skogsby.example")
    address = f"/avsluta-utskick/{make_token(one)}/"
    assert "Sluta skicka" in html_of(client, address)
    one.refresh_from_db()
    assert one.wants_mail
    client.post(address)
    one.refresh_from_db()
    assert not one.wants_mail


def test_an_altered_link_stops_nothing(client, page):
    adoption(page, contact_email="ai@skogsby.example")
    assert client.post("/avsluta-utskick/x/").status_code == 410


VALUES = {"kind": "adapted", "contact_email": "ai@skogsby.example", "is_confirmed": "on"}


def test_a_member_registers_for_the_own_organisation_and_cannot_confirm_it(client, page):
    access, user = access_with_member("Skogsby kommun")
    client.force_login(user)
    address = f"/hantera/adoptions/{access.pk}/"
    client.post(address, {**VALUES, "guideline": page.pk, "version": latest(page).pk})
    one = Adoption.objects.get()
    assert (one.organisation_id, one.is_confirmed) == (access.organisation_id, False)


def test_a_member_cannot_register_or_change_for_another_organisation(client, page):
    other, _user = access_with_member("Sjöby kommun")
    theirs = adoption(page, organisation=other.organisation)
    access, user = access_with_member("Skogsby kommun")
    client.force_login(user)
    for address in (
        f"/hantera/adoptions/{other.pk}/",
        f"/hantera/adoptions/{other.pk}/{theirs.pk}/",
        f"/hantera/adoptions/{access.pk}/{theirs.pk}/",
    ):
        response = client.post(address, {**VALUES, "guideline": page.pk, "remove": "1"})
        assert response.status_code in (302, 403, 404)
    assert Adoption.objects.get().pk == theirs.pk


def test_the_same_guideline_is_not_registered_twice(client, page):
    access, user = access_with_member("Skogsby kommun")
    adoption(page, organisation=access.organisation)
    client.force_login(user)
    client.post(f"/hantera/adoptions/{access.pk}/", {**VALUES, "guideline": page.pk})
    assert Adoption.objects.count() == 1
