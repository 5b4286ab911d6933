"""A member keeps an adaptation in the network: drafts, comments, the decision, the public page."""

import pytest

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from network.adaptations.admin import actions
from network.adaptations.saved import saving
from network.models import Adoption, SavedAdaptation
from tests.factories import people
from tests.factories.home import translate
from tests.network.adaptation_forms import Visitor
from tests.network.adaptation_members import Member, access_with_member, address_of, html_of

pytestmark = pytest.mark.django_db
DECISION = {"do": "decide", "decided_by": "Kommunstyrelsen", "decided_on": "2026-11-20"}


@pytest.fixture
def member(client, guideline, own):
    """Goes through the steps, signed in as a member of an organisation."""
    client.force_login(own[1])
    return Member(client, guideline)


def test_a_visitor_is_offered_nothing_to_keep_and_gets_no_cookie(client, guideline):
    visitor = Visitor(client, guideline)
    response = visitor.begin()
    assert "Spara i nätverket" not in visitor.html
    assert not response.cookies


def test_a_member_keeps_the_work_and_opens_it_again_in_the_form(member, own):
    member.fill_everything()
    member.save_in_network()
    saved = SavedAdaptation.objects.get()
    assert (saved.organisation_id, saved.state) == (own[0].organisation_id, "draft")
    html = html_of(member.client, f"{member.address}sparad/{saved.pk}/group-0/")
    assert 'value="Höörs kommun"' in html
    assert f'name="saved" value="{saved.pk}"' in html


def test_what_the_step_itself_says_is_saved_with_the_rest(member):
    member.begin()
    member.save_in_network("group-0", **{"a-kommun": "Sjöby"})
    assert "Sjöby" in SavedAdaptation.objects.get().data


def test_an_error_in_the_step_saves_nothing_and_brings_the_form_back(member):
    member.begin()
    response = member.save_in_network("group-0", **{"a-kommun": "Sjöby", "a-datum": "igår"})
    assert 'value="igår"' in response.content.decode()
    assert not SavedAdaptation.objects.exists()


def test_to_save_again_changes_the_same_draft(member, saved):
    member.open(saved)
    member.send("group-0", go="stay", **{"a-kommun": "Sjöby"})
    member.save_in_network(saved=saved)
    again = SavedAdaptation.objects.get()
    assert (again.revision, "Sjöby" in again.data) == (2, True)


def test_sending_the_same_form_twice_makes_one_draft_and_no_conflict(member, saved):
    member.open(saved)
    member.save_in_network()
    assert SavedAdaptation.objects.count() == 1
    member.send("group-0", go="stay", **{"a-kommun": "Sjöby"})
    for _time in range(2):
        assert member.save_in_network(saved=saved, revision=1).status_code == 302


def test_whoever_saves_second_overwrites_nothing_and_loses_nothing(member, saved):
    colleague = Member(member.client, saved.guideline)
    for one, name in ((member, "Min kommun"), (colleague, "Kollegans kommun")):
        one.open(saved)
        one.send("group-0", go="stay", **{"a-kommun": name})
    colleague.save_in_network(saved=saved)
    body = member.save_in_network(saved=saved).content.decode()
    saved.refresh_from_db()
    assert "Kollegans kommun" in saved.data
    assert "Spara min som ett nytt utkast" in body
    member.save_in_network(saved=saved, revision=1, go="new-draft")
    assert "Min kommun" in SavedAdaptation.objects.exclude(pk=saved.pk).get().data


def test_signed_out_meanwhile_the_work_is_still_in_the_form(member):
    member.begin()
    member.client.logout()
    body = member.save_in_network().content.decode()
    assert "Logga in" in body
    assert 'name="state"' in body
    assert not SavedAdaptation.objects.exists()


def test_a_form_of_another_site_saves_nothing(member):
    member.begin()
    member.client.handler.enforce_csrf_checks = True
    assert "spara det igen" in member.save_in_network().content.decode().lower()
    assert not SavedAdaptation.objects.exists()


def test_an_organisation_keeps_a_bounded_number_of_drafts(member, saved, monkeypatch):
    monkeypatch.setattr(saving, "MAX_DRAFTS", 1)
    member.begin()
    assert "Det finns redan 1 utkast" in member.save_in_network().content.decode()


def other_member(client):
    access, user = access_with_member("Sjöby kommun")
    client.force_login(user)
    return access


WHO = {
    "visitor": lambda client, own: client.logout(),
    "member": lambda client, own: client.force_login(own[1]),
    "other": lambda client, own: other_member(client),
    "editor": lambda client, own: client.force_login(people.editor()),
}


STATES = ["draft", "comments", "decided", "public", "replaced"]


def put_into(saved, state):
    SavedAdaptation.objects.update(
        state="decided" if state == "public" else state,
        is_public=state in ("public", "replaced"),
        decided_by="Styrelsen",
        decided_on="2026-11-20",
        link_key="x",
        link_expires=timezone.now(),
    )


@pytest.mark.parametrize("who", WHO)
def test_only_the_own_organisation_sees_it_until_it_is_public(client, saved, own, who):
    WHO[who](client, own)
    addresses = (
        address_of(saved, own),
        reverse("network_adaptations:index", args=[own[0].pk]),
        f"{saved.guideline.url}anpassa/sparad/{saved.pk}/read/",
    )
    for state in STATES:
        put_into(saved, state)
        opened = {client.get(address).status_code == 200 for address in addresses}
        assert opened == {who == "member"}, state
        public = client.get(f"{saved.guideline.url}antagen/skogsby-kommun/").status_code
        assert (public == 200) == (state == "public")


def test_a_member_of_another_organisation_changes_nothing(member, saved, own):
    before = SavedAdaptation.objects.values().get()
    access = other_member(member.client)
    data = {**DECISION, "revision": "1", "days": "3"}
    for action in (*actions.ACTIONS, *actions.WITH_FORM):
        for pk in (own[0].pk, access.pk):
            address = reverse("network_adaptations:detail", args=[pk, saved.pk])
            assert member.client.post(address, {**data, "do": action}).status_code == 404
    assert SavedAdaptation.objects.values().get() == before


def test_saving_over_the_draft_of_another_organisation_makes_a_draft_of_the_own(member, saved):
    other_member(member.client)
    member.begin("Sjöby")
    member.save_in_network(saved=saved)
    assert SavedAdaptation.objects.exclude(pk=saved.pk).get().organisation.title == "Sjöby kommun"
    assert "Sjöby" not in SavedAdaptation.objects.get(pk=saved.pk).data


# The decision


def decide(member, own, saved, **fields):
    data = {**DECISION, "revision": saved.revision, **fields}
    response = member.client.post(address_of(saved, own), data)
    saved.refresh_from_db()
    return response


def test_a_decision_is_public_only_if_they_wish(member, own, saved):
    decide(member, own, saved, reference="KS 2026/12")
    assert (saved.state, saved.is_public) == ("decided", False)
    assert not Adoption.objects.exists()
    member.client.post(address_of(saved, own), {"do": "publish"})
    one = Adoption.objects.get()
    assert (one.decision, one.kind, f"{one.since:%Y-%m}") == ("KS 2026/12", "unchanged", "2026-11")


def test_the_public_page_is_linked_from_the_guideline_and_the_organisation(member, own, saved):
    decide(member, own, saved, is_public="on")
    client, address = member.client, f"{saved.guideline.url}antagen/skogsby-kommun/"
    client.logout()
    assert "Beslutad av Kommunstyrelsen" in html_of(client, address)
    for page in (saved.guideline, saved.organisation):
        assert f'href="{address}"' in html_of(client, page.url)
    member.client.force_login(own[1])
    client.post(address_of(saved, own), {"do": "withdraw"})
    client.logout()
    assert client.get(address).status_code == 404
    assert f'href="{address}"' not in html_of(client, saved.guideline.url)


def test_what_the_organisation_wrote_is_escaped_on_the_public_page(member, own, saved):
    member.fill_everything("<script>alert(1)</script>")
    member.send("sections", edit="new")
    member.send("edit", target="new", heading="<i>Eget</i>", text="<b>x</b> [y](javascript:z)")
    member.save_in_network()
    saved = SavedAdaptation.objects.exclude(pk=saved.pk).get()
    decide(member, own, saved, is_public="on", decided_by="<u>KS</u>")
    html = html_of(member.client, f"{saved.guideline.url}antagen/skogsby-kommun/")
    main = html.split("<main")[1].split("</main")[0]
    for piece in ("<script", "<i>", "<b>", "<u>", 'href="javascript'):
        assert piece not in main


def test_the_public_page_is_there_in_english_as_well(member, own, saved):
    decide(member, own, saved, is_public="on")
    translate(saved.guideline.get_parent(), slug="guidelines")
    english = translate(saved.guideline, slug="guideline", sections_language="sv")
    assert "Decided by" in html_of(member.client, f"{english.url}adopted/skogsby-kommun/")


def test_a_new_decision_replaces_the_earlier_one(member, own, saved):
    first = saved
    decide(member, own, first, is_public="on")
    member.client.post(address_of(first, own), {"do": "new_draft"})
    second = SavedAdaptation.objects.get(state="draft")
    decide(member, own, second, is_public="on")
    first.refresh_from_db()
    assert (first.state, first.is_public, second.state) == ("replaced", False, "decided")
    assert Adoption.objects.count() == 1


def test_what_is_decided_is_not_changed_nor_deleted(member, own, saved):
    decide(member, own, saved)
    for action in ("delete", "invite", "end_comments", "decide"):
        member.client.post(
            address_of(saved, own), {**DECISION, "do": action, "revision": 1, "days": 3}
        )
    member.open(saved)
    member.send("group-0", go="stay", **{"a-kommun": "Sjöby"})
    member.save_in_network(saved=saved)
    saved.refresh_from_db()
    assert (saved.state, "Sjöby" in saved.data) == ("decided", False)


def test_a_text_that_was_changed_meanwhile_is_not_decided_unread(member, own, saved):
    member.open(saved)
    member.send("group-0", go="stay", **{"a-kommun": "Sjöby"})
    member.save_in_network(saved=saved)
    response = decide(member, own, saved, revision=1)
    assert saved.state == "draft"
    assert "Läs den igen" in response.content.decode()


@pytest.mark.parametrize("fields", [{"decided_by": ""}, {"decided_on": "2999-01-01"}])
def test_a_decision_with_an_error_is_not_made(member, own, saved, fields):
    response = decide(member, own, saved, **fields)
    assert saved.state == "draft"
    assert response.status_code == 200


def test_the_list_takes_as_many_queries_for_ten_as_for_one(
    member, own, saved, django_assert_num_queries
):
    address = reverse("network_adaptations:index", args=[own[0].pk])
    html_of(member.client, address)
    with CaptureQueriesContext(connection) as one:
        html_of(member.client, address)
    for _number in range(9):
        saved.pk = None
        saved.save()
    with django_assert_num_queries(len(one)):
        html_of(member.client, address)
