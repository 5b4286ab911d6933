"""Visitors say what is wrong on a page: the form, who is told, and who sees it in the admin."""

import datetime
import io

import pytest

from django.core import mail
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from network.error_reports import throttling
from network.models import ErrorReport, OrganisationAccess
from network.models.error_report import ReportState
from network.visitor_forms import stamp
from tests.factories import people
from tests.factories.cases import CasePageFactory
from tests.factories.home import StandardPageFactory, alias
from tests.shared import refreshed, shared_fixture

pytestmark = pytest.mark.django_db
FORM, THANKS = "/fel/", "/fel/tack/"
SECRET = "Hemligt utkast"


@pytest.fixture
def old_stamp(monkeypatch):
    """A stamp of a form that has been open for as long as a person needs to write."""
    monkeypatch.setattr(stamp, "MIN_SECONDS", 0)
    return stamp.new_stamp()


@pytest.fixture
def send(client, old_stamp, django_capture_on_commit_callbacks):
    """A function that fills in the form and sends it; returns the response."""

    def sent(message="Länken är trasig.", headers=None, **fields):
        with django_capture_on_commit_callbacks(execute=True):
            data = {"message": message, "stamp": old_stamp, **fields}
            return client.post(FORM, data, headers=headers)

    return sent


@shared_fixture
def shared_case():
    return CasePageFactory(
        parent=people.organisation("Region Skog", live=True), title="Trädräknaren"
    )


@pytest.fixture
def case(shared_case, db):
    return refreshed(shared_case)


def words(response):
    return response.content.decode()


def test_every_page_leads_to_the_form_with_its_own_address(client, case):
    page = StandardPageFactory()
    for address in (page.url, case.url, "/sok/"):
        assert f'href="/fel/?page={address}"' in words(client.get(address))


def test_an_address_that_may_hold_a_secret_is_not_passed_on(client):
    text = words(client.get("/inbjudan/hemligt-tecken/"))
    assert 'href="/fel/"' in text
    assert "/fel/?page" not in text


def test_the_form_says_what_page_it_is_about_and_sets_no_cookie(client, case):
    response = client.get(FORM, {"page": case.url})
    assert case.title in words(response)
    assert not response.cookies
    assert "no-store" in response.headers["Cache-Control"]


def test_a_report_is_kept_and_thanked_for(send, case, client):
    response = send(page=case.url)
    assert response.status_code == 302
    assert response.url.startswith(THANKS)
    assert not response.cookies
    report = ErrorReport.objects.get()
    assert (report.page_id, report.address, report.state) == (case.pk, case.url, ReportState.NEW)
    assert case.title in words(client.get(response.url))


def test_a_report_keeps_nothing_of_the_visitor(send, case):
    send(page=case.url, headers={"X-Forwarded-For": "203.0.113.7", "User-Agent": "Märklig 1.0"})
    row = " ".join(map(str, ErrorReport.objects.values_list().get()))
    assert "127.0.0.1" not in row and "203.0.113.7" not in row and "Märklig" not in row


def test_a_report_of_an_untranslated_page_is_about_the_swedish_one(send, case):
    english = alias(case)
    send(page=english.url)
    report = ErrorReport.objects.get()
    assert (report.page_id, report.address) == (case.pk, english.url)


def test_a_report_of_the_whole_site_and_of_the_search_page(send):
    for address in ("", "/sok/?q=hemligt"):
        send(page=address)
    assert set(ErrorReport.objects.values_list("page", "address")) == {(None, ""), (None, "/sok/")}


def test_the_owners_and_the_editors_are_told(send, case):
    access = OrganisationAccess.objects.get(organisation=case.get_parent())
    member, editor = people.member(access), people.editor()
    people.member(people.access("Region Hav"))
    send(page=case.url, email="besokare@people.example")
    assert {message.to[0] for message in mail.outbox} == {member.email, editor.email}
    body = mail.outbox[0].body
    for part in (case.title, "Länken är trasig.", case.url, "besokare@people.example"):
        assert part in body
    report = ErrorReport.objects.get()
    assert reverse("error_reports:edit", args=[report.pk]) in body


def test_where_there_are_no_editors_the_administrators_are_told(send):
    administrator = people.administrator()
    send()
    assert [message.to for message in mail.outbox] == [[administrator.email]]


def test_a_mail_server_that_does_not_answer_loses_no_report(send, settings):
    people.editor()
    settings.EMAIL_BACKEND = "tests.network.mail.FailingBackend"
    assert send().status_code == 302
    assert ErrorReport.objects.count() == 1


def test_a_message_with_line_breaks_cannot_write_headers(send):
    editor = people.editor()
    send(message="a\r\nBcc: alla@people.example\r\n\r\nb")
    assert mail.outbox[0].recipients() == [editor.email]
    assert "Bcc" not in mail.outbox[0].message()


WRONG = {
    "nothing": {"message": ""},
    "only space": {"message": "  \n"},
    "too long": {"message": "å" * 100_000},
    "NUL": {"message": "a\x00b"},
    "no address": {"email": "inte en adress"},
    "NUL in the address": {"email": "a\x00@people.example"},
    "a foreign page": {"page": "https://evil.example/"},
    "a page that is not there": {"page": "/finns-inte/"},
    "NUL in the page": {"page": "/om\x00/"},
    "escaped NUL in the page": {"page": "/%00/"},
    "no UTF-8 in the page": {"page": "/%ff/"},
    "half an address": {"page": "http://[/"},
    "a script": {"page": "javascript:alert(1)"},
    "the admin": {"page": "/hantera/"},
    "a very long page": {"page": "/" + "a" * 100_000},
    "filled in by a machine": {"topic": "Köp nu"},
    "no stamp": {"stamp": ""},
    "an altered stamp": {"stamp": "abc:def:ghi"},
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_keeps_what_was_typed_and_stores_nothing(send, name):
    fields = {"message": "Kartan är spegelvänd.", "email": "kim@people.example", **WRONG[name]}
    response = send(**fields)
    assert response.status_code == 200
    text = words(response)
    assert 'role="alert"' in text and "<title>Fel:" in text
    if "message" not in WRONG[name]:
        assert "Kartan är spegelvänd." in text
    if "email" not in WRONG[name]:
        assert "kim@people.example" in text
    assert not ErrorReport.objects.exists()
    assert not mail.outbox


@pytest.mark.parametrize("name", [name for name, fields in WRONG.items() if "page" in fields])
def test_an_odd_page_in_the_address_still_gives_the_form(client, name):
    response = client.get(FORM, {"page": WRONG[name]["page"]})
    assert response.status_code == 200
    assert 'name="page"' in words(response)
    assert response.context["reported"] is None
    assert client.get(THANKS, {"page": WRONG[name]["page"]}).status_code == 200


def test_a_draft_is_as_unknown_as_a_page_that_is_not_there(send, client, case):
    draft = CasePageFactory(parent=case.get_parent(), title=SECRET, live=False)
    address = f"{case.get_parent().url}{draft.slug}/"
    responses = [send(page=path) for path in (address, "/finns-inte/")]
    assert responses[0].context["form"].errors == responses[1].context["form"].errors
    for response in (*responses, client.get(FORM, {"page": address})):
        assert SECRET not in words(response)
        assert response.context["reported"] is None
    assert not ErrorReport.objects.exists()


def test_who_sends_at_once_is_asked_to_wait(client):
    data = {"message": "Köp nu", "stamp": stamp.new_stamp()}
    response = client.post(FORM, data)
    assert "gick väldigt fort" in words(response)
    assert data["stamp"] in words(response)


def test_a_form_that_was_open_for_too_long_gets_a_new_stamp(client, old_stamp, monkeypatch):
    monkeypatch.setattr(stamp, "VALID_FOR", datetime.timedelta(0))
    text = words(client.post(FORM, {"message": "Fel.", "stamp": old_stamp}))
    assert "öppet för länge" in text
    assert old_stamp not in text


def test_a_form_from_another_site_is_refused(send):
    for origin in ("https://evil.example", "null", "http://["):
        assert send(headers={"Origin": origin}).status_code == 403
    assert not ErrorReport.objects.exists()
    assert send(headers={"Origin": "http://testserver"}).status_code == 302


def test_the_same_report_is_kept_once(send, case):
    for _time in range(2):
        assert send(page=case.url).status_code == 302
    assert ErrorReport.objects.count() == 1


def test_one_network_sends_only_so_many(send, monkeypatch):
    monkeypatch.setattr(throttling, "MAX_FROM_NETWORK", 2)
    codes = [send(message=f"Fel {number}").status_code for number in range(3)]
    assert codes == [302, 302, 429]
    assert "Fel 2" in words(send(message="Fel 2"))
    assert send("Fel", headers={"X-Forwarded-For": "203.0.113.9"}).status_code == 429


def send_from(send, client, address, number):
    client.defaults["REMOTE_ADDR"] = address
    return send(message=f"Fel {number}").status_code


def test_an_ipv6_network_counts_as_one_and_shuts_nobody_else_out(send, client):
    codes = [send_from(send, client, f"2001:db8:1:2::{number:x}", number) for number in range(183)]
    assert codes.count(302) == throttling.MAX_FROM_NETWORK
    assert send_from(send, client, "2001:db8:ffff:2::1", 1000) == 302
    assert send_from(send, client, "198.51.100.7", 1001) == 302


def test_a_customer_with_many_ipv6_networks_is_limited_too(send, client):
    codes = [send_from(send, client, f"2001:db8:1:{number:x}::1", number) for number in range(60)]
    assert codes.count(302) == throttling.MAX_FROM_SITE


def test_all_together_send_only_so_many(send, monkeypatch):
    monkeypatch.setattr(throttling, "MAX_FROM_ALL", 1)
    assert [send(message=f"Fel {number}").status_code for number in range(2)] == [302, 429]


def test_many_reports_are_mailed_together(send, client, case):
    people.editor()
    for number in range(throttling.MAX_MAILINGS + 5):
        send_from(send, client, f"198.51.100.{number}", number)
    assert len(mail.outbox) == throttling.MAX_MAILINGS
    assert ErrorReport.objects.filter(mailed=None).count() == 5
    call_command("mail_error_reports", stdout=io.StringIO())
    assert len(mail.outbox) == throttling.MAX_MAILINGS + 1
    assert mail.outbox[-1].subject == "5 felanmälningar"
    assert "Fel 10" in mail.outbox[-1].body
    call_command("mail_error_reports", stdout=io.StringIO())
    assert len(mail.outbox) == throttling.MAX_MAILINGS + 1


def report_about(page, message="Länken är trasig."):
    return ErrorReport.objects.create(page=page, address=page.url or "", message=message)


def test_an_editor_changes_the_state_and_filters_by_it(client, case):
    report = report_about(case)
    client.force_login(people.editor())
    address = reverse("error_reports:edit", args=[report.pk])
    assert "Länken är trasig." in words(client.get(address))
    data = {"state": "solved", "note": "Rättad.", "message": "Annat", "email": "x@people.example"}
    assert client.post(address, data).status_code == 302
    report.refresh_from_db()
    assert (report.state, report.note) == ("solved", "Rättad.")
    assert (report.message, report.email) == ("Länken är trasig.", "")
    index = reverse("error_reports:index")
    for state, is_there in (("solved", True), ("new", False)):
        assert ("Länken är trasig." in words(client.get(index, {"state": state}))) is is_there
    assert client.get(index, {"q": "trasig"}).status_code == 200


def test_the_list_leads_to_the_page_and_the_report_to_its_form(client, case):
    report = report_about(case)
    client.force_login(people.editor())
    assert f'href="{case.url}"' in words(client.get(reverse("error_reports:index")))
    form = words(client.get(reverse("error_reports:edit", args=[report.pk])))
    assert reverse("wagtailadmin_pages:edit", args=[case.pk]) in form


def test_an_editor_deletes_a_report(client, case):
    report = report_about(case)
    client.force_login(people.editor())
    client.post(reverse("error_reports:delete", args=[report.pk]))
    assert not ErrorReport.objects.exists()


def test_a_member_sees_and_handles_the_reports_of_own_pages_only(client):
    two = people.two_organisations()
    own, foreign = (
        report_about(access.organisation, f"Fel hos {access.organisation.title}")
        for access in (two.one, two.other)
    )
    site = ErrorReport.objects.create(message="Fel på webbplatsen")
    client.force_login(people.member(two.one))
    text = words(client.get(reverse("error_reports:index")))
    assert own.message in text
    assert foreign.message not in text and site.message not in text
    for report, code in ((own, 200), (foreign, 404), (site, 404)):
        assert client.get(reverse("error_reports:edit", args=[report.pk])).status_code == code
    client.post(reverse("error_reports:edit", args=[own.pk]), {"state": "in_progress", "note": ""})
    client.post(reverse("error_reports:edit", args=[foreign.pk]), {"state": "solved", "note": ""})
    states = dict(ErrorReport.objects.values_list("pk", "state"))
    assert states == {own.pk: "in_progress", foreign.pk: "new", site.pk: "new"}
    assert client.post(reverse("error_reports:delete", args=[own.pk])).status_code == 404


def test_old_reports_are_forgotten(case, settings):
    settings.ERROR_REPORT_MONTHS = 12
    kept = [("new", 300), ("new", 500), ("solved", 300)]
    for state, days in [*kept, ("solved", 400), ("rejected", 400), ("new", 800)]:
        ErrorReport.objects.create(
            message=f"{state} {days}",
            state=state,
            created=timezone.now() - datetime.timedelta(days=days),
        )
    for number in (3, 0):
        output = io.StringIO()
        call_command("delete_old_error_reports", stdout=output)
        assert f"Deleted {number} reports." in output.getvalue()
    assert set(ErrorReport.objects.values_list("message", flat=True)) == {
        f"{state} {days}" for state, days in kept
    }
