"""Comments on an adaptation that a member keeps in the network, by whoever has the link."""

import datetime
import re

import pytest
from wagtail.users.models import UserProfile

from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from network.adaptations.saved import comment_mail, states
from network.adaptations.views import comment_page
from network.models import AdaptationComment, SavedAdaptation
from network.visitor_forms import stamp
from tests.network.adaptation_members import address_of, comments_link, html_of
from tests.network.people import person

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(saved, monkeypatch):
    """The address of the page for comments on a saved adaptation."""
    monkeypatch.setattr(stamp, "MIN_SECONDS", 0)
    states.invite_comments(saved, 14)
    return comments_link(saved)


def test_a_member_makes_a_link(client, saved, own):
    client.force_login(own[1])
    client.post(address_of(saved, own), {"do": "invite", "days": "14"})
    body = html_of(client, address_of(saved, own))
    found = re.search(r'href="http[^"]*(/synpunkter/[^"]+)"', body)
    client.logout()
    assert client.get(found[1]).status_code == 200


def comment(client, link, **fields):
    html = html_of(client, link)
    data = {"stamp": re.search(r'name="stamp" value="([^"]+)"', html)[1], **fields}
    return client.post(link, data)


def test_whoever_has_the_link_reads_the_text_and_comments_on_a_section(client, link, own):
    assert "Höörs kommun" in html_of(client, link)
    response = comment(client, link, name="Facket", **{"c-syfte": "Vad <b>menas</b>?"})
    assert response.status_code == 302
    assert not response.cookies
    one = AdaptationComment.objects.get()
    assert (one.section, one.name, one.text) == ("syfte", "Facket", "Vad <b>menas</b>?")
    assert "Vad" not in html_of(client, link)
    client.force_login(own[1])
    html = html_of(client, address_of(one.adaptation, own))
    assert "Vad &lt;b&gt;menas&lt;/b&gt;?" in html


def test_the_same_comment_sent_twice_is_kept_once(client, link):
    for _time in range(2):
        comment(client, link, whole="Bra.")
    assert AdaptationComment.objects.count() == 1


@pytest.mark.parametrize(
    "fields",
    [{}, {"whole": "x" * 4001}, {"name": "x" * 101, "whole": "y"}, {"whole": "y", "topic": "z"}],
)
def test_a_form_with_an_error_comes_back_as_it_was(client, link, fields):
    response = comment(client, link, **fields)
    assert response.status_code == 400
    assert all(value in response.content.decode() for value in fields.values())
    assert not AdaptationComment.objects.exists()


def test_comments_are_limited_by_network_and_in_number(client, link, monkeypatch):
    monkeypatch.setattr(comment_page, "MAX_FROM_NETWORK", 1)
    comment(client, link, whole="Ett.")
    response = comment(client, link, whole="Två.")
    assert response.status_code == 429
    assert "Två." in response.content.decode()


def test_a_form_from_another_site_and_one_that_is_too_large_keep_nothing(client, link):
    html = html_of(client, link)
    data = {"stamp": re.search(r'name="stamp" value="([^"]+)"', html)[1], "whole": "Hej"}
    assert client.post(link, data, headers={"Origin": "https://ond.example"}).status_code == 403
    assert client.post(link, {**data, "whole": "x" * 3_000_000}).status_code == 413
    assert not AdaptationComment.objects.exists()


def test_switching_language_takes_the_comments_along(client, link):
    english = link.replace("/synpunkter/", "/en/comments/")
    html = client.post(english, {"go": "stay", "c-syfte": "Oj då"}).content.decode()
    assert "Oj då" in html
    assert not AdaptationComment.objects.exists()


@pytest.mark.parametrize("how", ["revoked", "replaced", "expired", "decided", "altered", "ended"])
def test_a_link_that_does_not_work_says_why(client, link, how):
    saved = SavedAdaptation.objects.select_related("organisation").get()
    if how == "revoked":
        states.end_comments(saved)
    elif how == "replaced":
        states.invite_comments(saved, 3)
    elif how == "expired":
        states.invite_comments(saved, 0)
        link = comments_link(saved)
    elif how == "decided":
        SavedAdaptation.objects.update(state="decided")
    elif how == "ended":
        saved.organisation.access.ended = timezone.now()
        saved.organisation.access.save()
    else:
        link = link[:-2] + "x/"
    for address in (link, f"{link}tack/"):
        assert client.get(address).status_code == 410
    assert client.post(link, {"whole": "Hej"}).status_code == 410


def test_a_comment_is_handled_and_deleted_by_the_organisation(client, link, own):
    comment(client, link, whole="Hej")
    one = AdaptationComment.objects.get()
    client.force_login(own[1])
    client.post(address_of(one.adaptation, own), {"do": f"handled:{one.pk}"})
    one.refresh_from_db()
    assert one.is_handled
    client.post(address_of(one.adaptation, own), {"do": f"remove_comment:{one.pk}"})
    assert not AdaptationComment.objects.exists()


def notified(capture, client, link, text):
    """Send a comment; return the e-mails that it brings."""
    before = len(mail.outbox)
    with capture(execute=True):
        response = comment(client, link, whole=text, **{"c-syfte": f"{text} Syftet."})
    assert response.status_code == 302
    return mail.outbox[before:]


def test_whoever_saved_the_draft_gets_an_e_mail_without_the_words_of_visitors(
    client, link, own, django_capture_on_commit_callbacks
):
    letter = notified(django_capture_on_commit_callbacks, client, link, "Hemligt.")[0]
    assert letter.to == [own[1].email]
    assert letter.subject.startswith("Synpunkter på ert utkast: ")
    assert "2 nya synpunkter" in letter.body and "- Om hela texten" in letter.body
    assert "Hemligt" not in letter.body
    saved = SavedAdaptation.objects.get()
    assert address_of(saved, own) in letter.body


def test_after_the_first_comments_there_is_at_most_one_e_mail_a_day(
    client, link, django_capture_on_commit_callbacks
):
    assert len(notified(django_capture_on_commit_callbacks, client, link, "Ett.")) == 1
    assert notified(django_capture_on_commit_callbacks, client, link, "Två.") == []
    assert comment_mail.send_pending() == 0
    yesterday = timezone.now() - comment_mail.MIN_INTERVAL - datetime.timedelta(minutes=1)
    SavedAdaptation.objects.update(notified=yesterday)
    call_command("mail_comments")
    assert "2 nya synpunkter" in mail.outbox[-1].body
    SavedAdaptation.objects.update(notified=yesterday)
    assert comment_mail.send_pending() == 0


def test_the_e_mail_is_in_the_language_of_the_reader(
    client, link, own, django_capture_on_commit_callbacks
):
    UserProfile.get_for_user(own[1])
    UserProfile.objects.update(preferred_language="en")
    letter = notified(django_capture_on_commit_callbacks, client, link, "Hej.")[0]
    assert "2 new comments have come" in letter.body


def test_whoever_left_gets_no_e_mail_and_the_other_members_do(
    client, link, own, saved, django_capture_on_commit_callbacks
):
    other = person("member", name="Mira")
    other.groups.set([own[0].members])
    own[1].groups.clear()
    letters = notified(django_capture_on_commit_callbacks, client, link, "Hej.")
    assert [letter.to for letter in letters] == [[other.email]]


def test_the_link_in_the_e_mail_asks_before_it_stops_them(
    client, link, own, django_capture_on_commit_callbacks
):
    letter = notified(django_capture_on_commit_callbacks, client, link, "Ett.")[0]
    stop = re.search(r"https?://[^/]+(/sluta-mejla/\S+)", letter.body)[1]
    client.get(stop)
    assert SavedAdaptation.objects.get().wants_mail
    assert "Det skickas inga fler mejl" in client.post(stop).content.decode()
    SavedAdaptation.objects.update(notified=None)
    assert notified(django_capture_on_commit_callbacks, client, link, "Två.") == []
    assert client.get(stop[:-2] + "x/").status_code == 410
    client.force_login(own[1])
    client.post(address_of(SavedAdaptation.objects.get(), own), {"do": "want_mail"})
    assert SavedAdaptation.objects.get().wants_mail


def test_what_a_closed_mail_server_did_not_take_is_sent_later(
    client, link, settings, django_capture_on_commit_callbacks
):
    backend, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, "tests.network.mail.FailingBackend"
    assert notified(django_capture_on_commit_callbacks, client, link, "Ett.") == []
    settings.EMAIL_BACKEND = backend
    assert comment_mail.send_pending() == 1
