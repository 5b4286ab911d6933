"""A case on its way: submitted, returned, approved, published; who may do what in each state."""

from datetime import timedelta

import pytest
from wagtail.models import Page, PageLogEntry

from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from network.review.states import State, states_of
from tests.factories import people
from tests.shared import rolled_back, shared_fixture

from .review_forms import (
    approve_in_form,
    complete,
    edit_address,
    fresh,
    review_action,
    send,
    to_publish,
    to_submit,
)
from .walk.world import case

pytestmark = pytest.mark.django_db
shared_access = shared_fixture(lambda: people.access(live=True))


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def writer(access):
    return signed_in(people.member(access))


@pytest.fixture
def editor(access):
    return signed_in(people.editor())


@pytest.fixture
def draft(access):
    return case(access.organisation, "Utkast", None, live=False)


def state(page):
    return states_of([fresh(page)])[page.pk].state


def words(response):
    return response.content.decode()


def submit(writer, page, fields=None):
    response = send(writer, page, fields or to_publish(), "action-submit")
    assert state(page) == State.IN_REVIEW, response.context and response.context["form"].errors


def test_a_case_goes_all_the_way(writer, editor, draft):
    submit(writer, draft)
    review_action(editor, fresh(draft), "reject", "Skriv mer om <resultatet>.")
    assert state(draft) == State.RETURNED
    assert "<br>Skriv mer om &lt;resultatet&gt;." in words(writer.get(edit_address(draft)))
    submit(writer, draft, {**to_publish(), "summary": "Hittar fler blödningar."})
    review_action(editor, fresh(draft), "approve")
    assert fresh(draft).live
    assert fresh(draft).summary == "Hittar fler blödningar."
    assert state(draft) == State.PUBLISHED


def test_a_draft_that_lacks_what_is_needed_is_not_submitted(writer, draft):
    page = send(writer, draft, {"title": "Utkast"}, "action-submit")
    assert state(draft) == State.DRAFT
    assert "Behövs för att skicka in." in words(page)


def test_nothing_is_returned_without_a_comment(writer, editor, draft):
    submit(writer, draft)
    review_action(editor, fresh(draft), "reject", "  ")
    assert state(draft) == State.IN_REVIEW


def test_a_case_that_lacks_what_is_needed_is_not_approved_and_it_says_what_to_do(
    writer, editor, draft
):
    submit(writer, draft, to_submit())
    logged = PageLogEntry.objects.count()
    response = review_action(editor, fresh(draft), "approve")
    assert response.url == edit_address(draft)
    page = words(editor.get(response.url))
    for name in ("data", "mänsklig kontroll", "lärdomar", "vad andra behöver"):
        assert f"<b>{name}</b>" in page
    assert state(draft) == State.IN_REVIEW
    assert not fresh(draft).live
    assert PageLogEntry.objects.count() == logged


def test_the_editor_who_approves_in_the_form_is_told_at_the_field(writer, editor, draft):
    submit(writer, draft, to_submit())
    page = words(approve_in_form(editor, fresh(draft), to_submit()))
    assert page.count("Behövs för att publicera.") >= 4
    assert state(draft) == State.IN_REVIEW
    approve_in_form(editor, fresh(draft), to_publish())
    assert fresh(draft).live


def test_a_case_is_not_published_before_the_public_can_see_whose_it_is(access, writer, editor):
    profile = access.organisation
    profile.unpublish()
    draft = case(profile, "Utkast", None, live=False)
    submit(writer, draft)
    page = words(editor.get(review_action(editor, fresh(draft), "approve").url))
    assert f'<a href="{edit_address(profile)}" style="color: inherit">organisationens' in page
    assert "Publicera organisationens profil först." in words(
        approve_in_form(editor, fresh(draft), to_publish())
    )
    assert state(draft) == State.IN_REVIEW
    profile.get_latest_revision().publish()
    review_action(editor, fresh(draft), "approve")
    assert fresh(draft).live


def test_the_editor_may_fill_in_what_is_missing_while_it_is_in_review(writer, editor, draft):
    submit(writer, draft, to_submit())
    send(editor, draft, to_publish())
    assert state(draft) == State.IN_REVIEW
    review_action(editor, fresh(draft), "approve")
    assert fresh(draft).live


def test_what_is_approved_for_later_is_published_when_the_time_comes(
    writer, editor, draft, monkeypatch
):
    submit(writer, draft)
    later = timezone.localtime() + timedelta(days=2)
    approve_in_form(editor, fresh(draft), {**to_publish(), "go_live_at": f"{later:%Y-%m-%d %H:%M}"})
    assert state(draft) == State.SCHEDULED
    assert not fresh(draft).live
    monkeypatch.setattr(timezone, "now", lambda: later + timedelta(minutes=1))
    call_command("publish_scheduled", verbosity=0)
    assert state(draft) == State.PUBLISHED


def test_what_is_in_review_is_locked_and_says_how_to_take_it_back(writer, draft):
    submit(writer, draft)
    page = words(writer.get(edit_address(draft)))
    take_back = reverse("network_review:take_back", args=[draft.pk])
    assert "Det kan inte ändras under tiden" in page
    assert f'formaction="{take_back}"' in page
    send(writer, draft, {**to_publish(), "title": "Ändrad"})
    assert fresh(draft).draft_title == "Läser tomografier"


def test_a_colleague_takes_it_back_and_then_it_is_a_draft(access, writer, draft):
    submit(writer, draft)
    colleague = signed_in(people.member(access, "Kalle"))
    colleague.post(reverse("network_review:take_back", args=[draft.pk]))
    assert state(draft) == State.DRAFT
    send(colleague, draft, {**to_publish(), "title": "Ändrad"})
    assert fresh(draft).draft_title == "Ändrad"


def test_taking_back_what_is_approved_changes_nothing_and_says_so(writer, editor, draft):
    submit(writer, draft)
    review_action(editor, fresh(draft), "approve")
    response = writer.post(reverse("network_review:take_back", args=[draft.pk]), follow=True)
    assert "Det granskas inte längre" in words(response)
    assert fresh(draft).live


def test_the_public_reads_the_earlier_text_until_the_change_is_approved(writer, editor, draft):
    submit(writer, draft)
    review_action(editor, fresh(draft), "approve")
    public = fresh(draft).get_url()
    changed = {**to_publish(), "summary": "En helt ny sammanfattning."}
    for step in (
        lambda: send(writer, draft, changed),
        lambda: submit(writer, draft, changed),
        lambda: review_action(editor, fresh(draft), "reject", "Nej."),
        lambda: submit(writer, draft, changed),
    ):
        step()
        assert "En helt ny sammanfattning." not in words(Client().get(public))
    review_action(editor, fresh(draft), "approve")
    assert "En helt ny sammanfattning." in words(Client().get(public))


def test_the_public_reads_the_earlier_profile_until_the_change_is_approved(access, editor):
    profile = access.organisation
    profile.refresh_from_db()
    profile.summary = "En helt ny sammanfattning."
    profile.save_revision(clean=False)
    profile.get_workflow().start(profile, people.member(access))
    assert "En helt ny sammanfattning." not in words(Client().get(profile.get_url()))
    review_action(editor, profile, "approve")
    assert "En helt ny sammanfattning." in words(Client().get(profile.get_url()))


# {state: {action: who changes something}}: every role tries every action in every state.
WHO = {
    "member": lambda access: people.member(access, "Kalle"),
    "organisation administrator": people.organisation_administrator,
    "other": lambda access: people.member(people.access("Region Hav")),
    "editor": lambda access: people.editor(),
    "administrator": lambda access: people.administrator(),
    "nobody": lambda access: people.user(),
}
OWN = {"member", "organisation administrator"}
STAFF = {"editor", "administrator"}
ALL = OWN | STAFF
MAY = {
    "draft": {
        "save": ALL, "submit": ALL, "publish": STAFF, "take back": set(), "approve": set(),
        "return": set(), "unpublish": set(), "delete": ALL,
    },
    "in review": {
        "save": STAFF, "submit": set(), "publish": STAFF, "take back": ALL, "approve": STAFF,
        "return": STAFF, "unpublish": set(), "delete": STAFF,
    },
    "returned": {
        "save": ALL, "submit": ALL, "publish": STAFF, "take back": set(), "approve": set(),
        "return": set(), "unpublish": set(), "delete": ALL,
    },
    "published": {
        "save": ALL, "submit": ALL, "publish": STAFF, "take back": set(), "approve": set(),
        "return": set(), "unpublish": STAFF, "delete": STAFF,
    },
    "published, change in review": {
        "save": STAFF, "submit": set(), "publish": STAFF, "take back": ALL, "approve": STAFF,
        "return": STAFF, "unpublish": STAFF, "delete": STAFF,
    },
}  # fmt: skip


def page_in(state_name, access):
    """Return a complete case of the organisation in one of the states of MAY."""
    is_live = state_name.startswith("published")
    page = complete(case(access.organisation, "Ett case", None, live=False), publish=is_live)
    if "review" in state_name or state_name == "returned":
        review = page.get_workflow().start(page, page.owner)
        if state_name == "returned":
            review.current_task_state.reject(comment="Skriv mer.")
    return fresh(page)


def act(client, page, action):
    """Try an action with a form of its own; the case has a new title where the form is sent."""
    fields = {**to_publish(), "title": "Ny rubrik"}
    task_state = page.current_workflow_task_state or latest_task_state(page)
    named = {"approve": "approve", "return": "reject"}
    if action in ("save", "submit", "publish"):
        send(client, page, fields, f"action-{action}")
    elif action == "take back":
        client.post(reverse("network_review:take_back", args=[page.pk]))
    elif action in named:
        if task_state:
            arguments = [page.pk, named[action], task_state.pk]
            address = reverse("wagtailadmin_pages:workflow_action", args=arguments)
            client.post(address, {"comment": "Nej."})
    else:
        client.post(reverse(f"wagtailadmin_pages:{action}", args=[page.pk]))


def latest_task_state(page):
    review = page.workflow_states.order_by("-pk").first()
    return review and review.current_task_state


def public_text(page):
    """Return the title that the public reads, or None."""
    return Page.objects.live().filter(pk=page.pk).values_list("title", flat=True).first()


def picture(page, action):
    """Return what `action` changes where it is allowed.

    Wagtail keeps a draft of what somebody sends with a button that is not theirs to press.
    """
    found = Page.objects.filter(pk=page.pk).first()
    if found is None or action == "publish":
        return public_text(page)
    return state(page) if action == "submit" else (found.live, found.draft_title, state(page))


@shared_fixture
def in_each_state():
    """(access, {state: case}) of an organisation."""
    access = people.access("Region Berg", live=True)
    return access, {state: page_in(state, access) for state in MAY}


@pytest.mark.parametrize("state_name", MAY)
@pytest.mark.parametrize("who", WHO)
def test_who_does_what_in_which_state(in_each_state, state_name, who):
    access, pages = in_each_state
    client = signed_in(WHO[who](access))
    page, did = pages[state_name], set()
    for action in MAY[state_name]:
        with rolled_back():
            before = picture(page, action)
            act(client, fresh(page), action)
            if picture(page, action) != before:
                did.add(action)
    assert did == {action for action, allowed in MAY[state_name].items() if who in allowed}


@pytest.mark.parametrize("who", ["member", "organisation administrator"])
@pytest.mark.parametrize("state_name", MAY)
def test_a_member_never_changes_what_the_public_sees(in_each_state, state_name, who):
    access, pages = in_each_state
    client = signed_in(WHO[who](access))
    page = pages[state_name]
    before = public_text(page)
    for action in MAY[state_name]:
        if Page.objects.filter(pk=page.pk).exists():
            act(client, fresh(page), action)
        assert public_text(page) == before


def test_a_typing_error_in_an_imported_case_can_be_corrected(editor, draft):
    """What the published page lacks is not asked for; what it has cannot be taken away."""
    draft.summary, draft.lessons = "Hittar blödnigar.", "<p>Börja litet.</p>"
    draft.live = True
    draft.save(clean=False)
    kept = {"title": draft.title, "lessons": "<p>Börja litet.</p>", "problem": "<p>Köer.</p>"}
    response = send(editor, draft, {**kept, "summary": "Hittar blödningar."}, "action-publish")
    assert response.status_code == 302, response.context["form"].errors
    assert fresh(draft).summary == "Hittar blödningar."
    response = send(editor, draft, {**kept, "lessons": "", "summary": "Ny."}, "action-publish")
    assert set(response.context["form"].errors) == {"lessons"}
    assert fresh(draft).summary == "Hittar blödningar."


def test_the_reviewer_is_led_to_the_profile_that_is_to_be_published_first(editor):
    hidden = people.access("Region Sjö")
    page = case(hidden.organisation, "Utkast", None, live=False)
    response = send(editor, page, to_publish(), "action-publish")
    assert f'href="{edit_address(hidden.organisation)}"' in words(response)
