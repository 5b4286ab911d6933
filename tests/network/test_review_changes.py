"""The reviewer is led to what has changed since last time."""

import pytest
from bs4 import BeautifulSoup

from django.test import Client

from tests.factories import people
from tests.shared import shared_fixture

from .review_forms import complete, edit_address, fresh, review_action, send, to_publish
from .walk.world import case

pytestmark = pytest.mark.django_db
AGAIN, CHANGE = "Inskickad igen", "Det här är en ändring av något som är publicerat"
shared_access = shared_fixture(lambda: people.access(live=True))


@pytest.fixture
def writer(access):
    client = Client()
    client.force_login(people.member(access))
    return client


@pytest.fixture
def editor(access):
    client = Client()
    client.force_login(people.editor())
    return client


@pytest.fixture
def draft(access):
    return case(access.organisation, "Utkast", None, live=False)


def submit(writer, page, **changes):
    send(writer, page, {**to_publish(), **changes}, "action-submit")
    assert fresh(page).workflow_in_progress
    return fresh(page)


def messages(client, page):
    """Return the messages above the form of a page, parsed."""
    return BeautifulSoup(client.get(edit_address(page)).content, "html.parser").select_one(
        ".messages"
    )


def test_the_first_submission_has_nothing_to_compare_with(writer, editor, draft):
    text = messages(editor, submit(writer, draft)).get_text()
    assert AGAIN not in text and CHANGE not in text


def test_after_a_return_the_reviewer_sees_the_words_and_the_difference(writer, editor, draft):
    page = submit(writer, draft, human_oversight="Ingen tittar.")
    review_action(editor, page, "reject", "Skriv vem som tittar.")
    page = submit(writer, page, human_oversight="En läkare tittar på varje bild.")
    found = messages(editor, page)
    assert AGAIN in found.get_text()
    assert "Skriv vem som tittar." in found.get_text()
    comparison = editor.get(found.select_one("a[href*=compare]")["href"])
    html = comparison.content.decode()
    assert comparison.status_code == 200
    assert "läkare" in html and "Ingen" in html
    assert to_publish()["summary"] not in html  # what is as it was is not shown


def test_a_change_to_what_is_published_is_compared_with_that(writer, editor, draft):
    page = complete(draft, publish=True)
    page = submit(writer, page, human_oversight="Två läkare tittar.")
    found = messages(editor, page)
    assert CHANGE in found.get_text()
    html = editor.get(found.select_one("a[href*=compare]")["href"]).content.decode()
    assert "Två" in html


def test_the_writer_is_not_told_what_the_writer_knows(writer, editor, draft):
    page = submit(writer, draft)
    review_action(editor, page, "reject", "Skriv vem som tittar.")
    page = submit(writer, page)
    assert AGAIN not in (messages(writer, page) or BeautifulSoup("", "html.parser")).get_text()
