"""The start page of a member: their cases, the missing fields, and the next step."""

import re
from datetime import timedelta

import pytest

from django.urls import resolve, reverse
from django.utils import timezone

from cases.member_home.own_cases import MAX_SHOWN
from cases.models import CasePage
from tests.factories import people
from tests.network.walk.world import case
from tests.shared import shared_fixture

pytestmark = pytest.mark.django_db
HOME = "/hantera/"
shared_access = shared_fixture(lambda: people.access(live=True))


@pytest.fixture
def member(access, client):
    person = people.member(access)
    client.force_login(person)
    return person


def start(client):
    response = client.get(HOME)
    assert response.status_code == 200
    return response.content.decode()


def panel(client):
    """Return the context of the panel of the member."""
    return next(
        each for each in client.get(HOME).context["panels"] if each.name == "member_home"
    ).get_context_data({"request": client.get(HOME).wsgi_request})


def keys(client):
    return [group.key for group in panel(client)["groups"]]


def own(access, title, live=False):
    return case(access.organisation, title, None, live=live)


def in_review(access, title, person):
    page = own(access, title)
    page.get_workflow().start(page, person)
    return page


def returned(access, title, person, comment):
    page = in_review(access, title, person)
    state = page.current_workflow_task_state
    state.task.specific.on_action(state, people.editor(), "reject", comment=comment)
    return page


def make_old(page, days=500):
    then = timezone.now() - timedelta(days=days)
    CasePage.objects.filter(pk=page.pk).update(first_published_at=then, last_verified=then.date())


def test_the_next_step_of_a_new_member_is_a_first_case(client, access, member):
    html = start(client)
    assert "Skriv ert första case" in html
    add = reverse("wagtailadmin_pages:add", args=["cases", "casepage", access.organisation_id])
    assert html.count(f'href="{add}"') == 1
    assert "Nytt case" in html


def test_cases_are_grouped_by_state(client, access, member):
    returned(access, "Tillbaka", member, "Skriv mer om resultatet.")
    in_review(access, "Granskas", member)
    own(access, "Utkast")
    own(access, "Publicerat", live=True)
    make_old(own(access, "Gammalt", live=True))
    changed = own(access, "Ändrat", live=True)
    changed.save_revision(clean=False)
    groups = panel(client)["groups"]
    assert {group.key: [each.title for each in group.cases] for group in groups} == {
        "returned": ["Tillbaka"],
        "check": ["Gammalt"],
        "changed": ["Ändrat"],
        "draft": ["Utkast"],
        "in_review": ["Granskas"],
        "published": ["Publicerat"],
    }
    assert "Skriv mer om resultatet." in start(client)


def test_a_case_that_needs_checking_is_confirmed_with_one_button(client, access, member):
    page = own(access, "Gammalt", live=True)
    make_old(page)
    confirm = reverse("network_freshness:confirm", args=[page.pk])
    assert f'action="{confirm}"' in start(client)
    client.post(confirm)
    assert keys(client) == ["published"]


def test_the_most_urgent_case_is_the_next_step(client, access, member):
    steps = []
    own(access, "Utkast")
    steps.append(panel(client)["step"].text)
    make_old(own(access, "Gammalt", live=True))
    steps.append(panel(client)["step"].text)
    returned(access, "Tillbaka", member, "Mer.")
    steps.append(panel(client)["step"].text)
    assert ["Utkast" in steps[0], "Gammalt" in steps[1], "Tillbaka" in steps[2]] == [True] * 3


def test_with_cases_in_order_the_profile_is_next(client, access, member):
    own(access, "Publicerat", live=True)
    step = panel(client)["step"]
    assert "Sammanfattning" in step.text
    edit = reverse("wagtailadmin_pages:edit", args=[access.organisation_id])
    assert step.address == f"{edit}#field-summary"


def test_the_profile_links_to_its_missing_fields(client, access, member):
    page = access.organisation
    page.summary, page.contact_url = "Vi finns.", "https://skog.example/"
    page.save_revision(clean=False)
    fields = {each.label: each.is_filled for each in panel(client)["organisations"][0]["fields"]}
    assert fields == {
        "Sammanfattning": True, "Innehåll": False, "Områden": False, "Plats": True,
        "Webbplats": False, "E-post": True, "Logotyp": False,
    }  # fmt: skip
    assert f"/pages/{page.pk}/edit/#field-website" in start(client)


def test_a_draft_says_how_much_is_missing(client, access, member):
    page = own(access, "Utkast")
    page.save_revision(clean=False)
    draft = panel(client)["groups"][0].cases[0]
    # It has a title, a summary and a need.
    assert (draft.missing_to_submit, draft.missing_to_publish) == (6, 10)


def test_nothing_of_another_organisation_is_shown(client, access, member):
    other = people.access("Region Hav", live=True)
    own(other, "Hemligt utkast")
    assert "Hemligt" not in start(client)
    assert keys(client) == []


def test_long_lists_are_cut_and_counted(client, access, member):
    for number in range(MAX_SHOWN + 2):
        own(access, f"Utkast {number}")
    group = panel(client)["groups"][0]
    assert (len(group.cases), group.more, group.count) == (MAX_SHOWN, 2, MAX_SHOWN + 2)
    assert "och 2 till" in start(client)


@pytest.mark.parametrize("who", ["member", "administrator"])
def test_every_link_of_the_start_page_opens(client, access, who):
    make = people.member if who == "member" else people.organisation_administrator
    client.force_login(make(access))
    own(access, "Utkast")
    html = start(client)
    links = {each.split("#")[0] for each in re.findall(r'(?:href|action)="(/[^"]*)"', html)}
    links = {each for each in links if each and not each.startswith(("/static", "/media"))}
    assert reverse("wagtailadmin_explore", args=[access.organisation_id]) in links
    closed = {each: client.get(each).status_code for each in links if resolve(each.split("?")[0])}
    assert {address: code for address, code in closed.items() if code not in (200, 302)} == {}


def test_only_organisation_administrators_have_a_link_to_the_members(client, access, member):
    members = reverse("network_members:members", args=[access.pk])
    assert members not in start(client)
    client.force_login(people.organisation_administrator(access))
    assert members in start(client)


def test_editors_keep_their_own_panels(client, access):
    client.force_login(people.editor())
    names = [getattr(each, "name", "") for each in client.get(HOME).context["panels"]]
    assert "member_home" not in names
    assert "recent_edits" in names


def test_members_see_no_check_boxes_for_bulk_actions(client, access, member):
    explore = reverse("wagtailadmin_explore", args=[access.organisation_id])
    assert "admin-member.css" in client.get(explore).content.decode()
    client.force_login(people.editor())
    assert "admin-member.css" not in client.get(explore).content.decode()
