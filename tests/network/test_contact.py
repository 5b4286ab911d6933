"""A visitor asks about a page: the form, who gets the question, and what is refused."""

import pytest
from wagtail.models import Site

from django.core import mail

from home.models import NodeSettings
from home.steps.contact_address import contact_address
from network.contact import throttling
from network.models import Throttle
from network.visitor_forms import stamp
from tests.factories import people
from tests.factories.cases import CasePageFactory
from tests.factories.home import StandardPageFactory, alias
from tests.factories.network import OrganisationPageFactory

pytestmark = pytest.mark.django_db
FIELDS = {"message": "Hur lång tid tog det?", "email": "kim@people.example", "name": "Kim"}


@pytest.fixture
def ask(client, monkeypatch):
    """A function that asks about a page and returns the response."""
    monkeypatch.setattr(stamp, "MIN_SECONDS", 0)
    written = stamp.new_stamp()

    def asked(page, headers=None, **fields):
        data = {**FIELDS, "stamp": written, **fields}
        return client.post(contact_address(page), data, headers=headers)

    return asked


@pytest.fixture(autouse=True)
def _node():
    settings = NodeSettings.for_site(Site.objects.get())
    settings.contact_email = "noden@noden.example"
    settings.responsible_organisation = "Noden"
    settings.save()


@pytest.fixture
def organisation():
    return OrganisationPageFactory(title="Region Skog", contact_email="ai@skog.example")


def words(response):
    return response.content.decode()


def test_the_form_says_who_is_asked_without_the_address_and_sets_no_cookie(client, organisation):
    case = CasePageFactory(parent=organisation, title="Trädräknaren")
    response = client.get(contact_address(case))
    text = words(response)
    assert "Frågan går till Region Skog" in text and "Trädräknaren" in text
    assert "ai@skog.example" not in text
    assert not response.cookies
    assert "no-store" in response.headers["Cache-Control"]


def test_a_question_goes_to_the_owner_and_the_answer_to_the_visitor(ask, client, organisation):
    case = CasePageFactory(parent=organisation, title="Trädräknaren")
    response = ask(case)
    assert response.status_code == 302
    message = mail.outbox[0]
    assert (message.to, message.reply_to) == (["ai@skog.example"], ["kim@people.example"])
    assert message.subject == "Fråga om Trädräknaren"
    for part in (FIELDS["message"], "Kim", case.url):
        assert part in message.body
    thanks = words(client.get(response.url))
    assert "Frågan är skickad" in thanks and "ai@skog.example" not in thanks


def test_the_contact_of_a_case_comes_before_that_of_its_organisation(ask, organisation):
    ask(CasePageFactory(parent=organisation, contact_email="trad@skog.example"))
    assert mail.outbox[0].to == ["trad@skog.example"]


def test_the_node_is_asked_where_nobody_else_has_an_address(ask, client):
    case = CasePageFactory()
    assert "Noden, som svarar eller skickar den vidare" in words(client.get(contact_address(case)))
    ask(case)
    assert mail.outbox[0].to == ["noden@noden.example"]


def test_the_editors_are_asked_where_the_node_has_no_address(ask):
    NodeSettings.objects.update(contact_email="")
    editor = people.editor()
    ask(StandardPageFactory())
    assert mail.outbox[0].to == [editor.email]


def test_a_question_about_an_untranslated_page_goes_to_the_same_owner(ask, organisation):
    ask(alias(organisation))
    assert mail.outbox[0].to == ["ai@skog.example"]


def test_a_question_is_stored_nowhere(ask):
    before = Throttle.objects.count()
    ask(StandardPageFactory())
    rows = " ".join(map(str, Throttle.objects.values_list()))
    assert Throttle.objects.count() > before
    assert "kim@people.example" not in rows and "127.0.0.1" not in rows


WRONG = {
    "nothing": {"message": "", "email": ""},
    "too long": {"message": "å" * 100_000},
    "NUL": {"message": "a\x00b"},
    "no address to answer to": {"email": ""},
    "no address": {"email": "kim"},
    "two addresses": {"email": "kim@people.example, alla@people.example"},
    "a header in the address": {"email": "kim@people.example\r\nBcc: alla@people.example"},
    "a header in the name": {"name": "Kim\r\nBcc: alla@people.example"},
    "a long name": {"name": "K" * 1000},
    "filled in by a machine": {"topic": "Köp nu"},
    "no stamp": {"stamp": ""},
    "an altered stamp": {"stamp": "abc:def:ghi"},
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_keeps_what_was_typed_and_sends_nothing(ask, name):
    response = ask(StandardPageFactory(), **WRONG[name])
    text = words(response)
    assert response.status_code == 200
    assert 'role="alert"' in text and "<title>Fel:" in text
    for field in set(FIELDS) - set(WRONG[name]):
        assert FIELDS[field] in text
    assert not mail.outbox


def test_a_text_that_is_too_long_comes_back_whole_with_its_length(ask):
    text = words(ask(StandardPageFactory(), message="å" * 100_000))
    assert "å" * 100_000 in text
    assert "Texten har 100000 tecken. Högst 4000 kan skickas." in text.replace("\xa0", "")


def test_line_breaks_in_the_question_cannot_write_headers(ask):
    ask(StandardPageFactory(), message="a\r\nBcc: alla@people.example\r\n\r\nb")
    assert mail.outbox[0].recipients() == ["noden@noden.example"]
    assert "Bcc" not in mail.outbox[0].message()


def test_a_mail_server_that_does_not_answer_is_said_and_nothing_is_lost(ask, settings):
    settings.EMAIL_BACKEND = "tests.network.mail.FailingBackend"
    response = ask(StandardPageFactory())
    assert response.status_code == 503
    assert "kunde inte skickas" in words(response) and FIELDS["message"] in words(response)


def test_one_network_asks_only_so_often_and_keeps_its_text(ask, monkeypatch):
    monkeypatch.setattr(throttling, "MAX_FROM_NETWORK", 2)
    page = StandardPageFactory()
    assert [ask(page).status_code for _time in range(3)] == [302, 302, 429]
    assert FIELDS["message"] in words(ask(page))
    assert len(mail.outbox) == 2


def test_one_recipient_is_asked_only_so_often(ask, client, monkeypatch):
    monkeypatch.setattr(throttling, "MAX_TO_RECIPIENT", 1)
    page, codes = StandardPageFactory(), []
    for number in range(2):
        client.defaults["REMOTE_ADDR"] = f"198.51.100.{number}"
        codes.append(ask(page).status_code)
    assert codes == [302, 429]


def test_a_form_from_another_site_is_refused(ask):
    page = StandardPageFactory()
    for origin in ("https://evil.example", "null", "http://["):
        assert ask(page, headers={"Origin": origin}).status_code == 403
    assert not mail.outbox


def test_who_sends_at_once_is_asked_to_wait(client):
    data = {**FIELDS, "stamp": stamp.new_stamp()}
    assert "gick väldigt fort" in words(client.post(contact_address(StandardPageFactory()), data))


def test_the_form_opens_only_with_the_mark_of_a_public_page(client):
    page, other = StandardPageFactory(), StandardPageFactory(live=False)
    address = contact_address(page)
    assert client.get(address.replace(f"/{page.pk}-", f"/{page.pk + 999}-")).status_code == 404
    assert client.get(address.replace("-", "-0", 1)).status_code == 404
    assert client.get(contact_address(other)).status_code == 404
    assert client.post(contact_address(other), FIELDS).status_code == 404
    assert client.get(f"/kontakta/{'9' * 400}-{'a' * 16}/").status_code == 404
