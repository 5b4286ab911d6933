"""Comments on an adaptation that a member keeps in the network, by whoever has the link."""

import re

import pytest

from django.utils import timezone

from network.adaptations.saved import states
from network.adaptations.views import comment_page
from network.models import AdaptationComment, SavedAdaptation
from network.visitor_forms import stamp
from tests.network.adapting import released_guideline
from tests.network.keeping import address_of, html_of, link_to, saved_by
from tests.network.test_adoptions import access_with_member

pytestmark = pytest.mark.django_db


@pytest.fixture
def page():
    return released_guideline()


@pytest.fixture
def own(page):
    return access_with_member("Skogsby kommun")


@pytest.fixture
def saved(page, own):
    """A draft of the organisation in which every place is filled in."""
    return saved_by(page, own)


@pytest.fixture
def link(saved, monkeypatch):
    """The address of the page for comments on a saved adaptation."""
    monkeypatch.setattr(stamp, "QUICKEST", 0)
    states.invite_comments(saved, 14)
    return link_to(saved)


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
    answer = comment(client, link, name="Facket", **{"c-syfte": "Vad <b>menas</b>?"})
    assert answer.status_code == 302
    assert not answer.cookies
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
    answer = comment(client, link, **fields)
    assert answer.status_code == 400
    assert all(value in answer.content.decode() for value in fields.values())
    assert not AdaptationComment.objects.exists()


def test_comments_are_limited_by_network_and_in_number(client, link, monkeypatch):
    monkeypatch.setattr(comment_page, "MOST_FROM_NETWORK", 1)
    comment(client, link, whole="Ett.")
    answer = comment(client, link, whole="Två.")
    assert answer.status_code == 429
    assert "Två." in answer.content.decode()


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
        link = link_to(saved)
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
