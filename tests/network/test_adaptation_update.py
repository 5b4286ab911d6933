"""A visitor opens a saved adaptation against a newer version."""

import json

import pytest

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.factories.network import placeholder
from tests.network.adaptation_forms import (
    Visitor,
    complete,
    new_version,
    places,
    sections,
)

pytestmark = pytest.mark.django_db


class Updating(Visitor):
    """Sends the forms of the update."""

    def __init__(self, client, page):
        super().__init__(client, page)
        self.address = f"{page.url}uppdatera/"


@pytest.fixture
def page(guideline):
    return guideline


@pytest.fixture
def saved(client, page):
    """The file of an adaptation of version 1.0 with own words for one section."""
    visitor = Visitor(client, page)
    visitor.fill_everything()
    visitor.send("sections", edit="syfte")
    visitor.send("edit", target="syfte", heading="Syftet", text="Vårt eget syfte.")
    return visitor.save()


def released_next(page):
    """Release 1.1: one section in other words, one new, and a new place."""
    first, *others = sections()
    changed = complete("syfte", text="<p>Nu beslutar {{ organ }} i {{ kommun }} {{ datum }}.</p>")
    added = complete("mal", text="<p>Målet är {{ mal }}.</p>")
    place = placeholder("mal", group="Vi", example="Nytta")
    new_version(page, "1.1", [changed, *others, added], [*places(), place])


def opened(client, page, body):
    visitor = Updating(client, page)
    response = visitor.send("", go="open", file=SimpleUploadedFile("svar.json", body))
    return visitor, response


def test_a_conflict_is_shown_with_both_texts_and_the_own_one_stays(client, page, saved):
    released_next(page)
    visitor, _answer = opened(client, page, saved)
    assert "Vårt eget syfte." in visitor.html
    assert "<ins>" in visitor.html
    visitor.send("", go="merge", **{"m-syfte": "keep"})
    assert "Vårt eget syfte." in visitor.html
    assert "[mal]" in visitor.html


def test_the_shared_text_is_taken(client, page, saved):
    released_next(page)
    visitor, _answer = opened(client, page, saved)
    visitor.send("", go="merge", **{"m-syfte": "take"})
    assert "Vårt eget syfte." not in visitor.html
    assert "Nu beslutar" in visitor.html


def test_the_updated_file_is_of_the_new_version(client, page, saved):
    released_next(page)
    visitor, _answer = opened(client, page, saved)
    visitor.send("", go="merge", **{"m-syfte": "edit", "m-syfte-text": "Båda."})
    visitor.address = f"{page.url}anpassa/"
    data = json.loads(visitor.save())
    assert data["version"] == "1.1"
    assert data["sections"][0]["text"] == "Båda."


def test_a_file_of_the_newest_version_has_nothing_to_update(client, page, saved):
    visitor, _answer = opened(client, page, saved)
    assert "inget att uppdatera" in visitor.html


def test_an_old_file_that_is_opened_to_go_on_offers_the_update(client, page, saved):
    released_next(page)
    visitor = Visitor(client, page)
    visitor.send("start", go="open", file=SimpleUploadedFile("svar.json", saved))
    assert 'value="update"' in visitor.html
    visitor.send("group-0", go="update", **{"a-kommun": "Nytt namn"})
    assert "Från version 1.0 till 1.1" in visitor.html


def test_a_file_that_is_none_gets_a_clear_answer(client, page):
    _visitor, response = opened(client, page, b"x")
    assert response.status_code == 400
    assert client.get(f"{page.url}uppdatera/").status_code == 200


@pytest.mark.parametrize(("go", "text"), [("stay", "Båda."), ("merge", "x" * 30_001)])
def test_what_was_decided_stays_when_the_form_comes_back(client, page, saved, go, text):
    released_next(page)
    visitor, _answer = opened(client, page, saved)
    visitor.send("", go=go, **{"m-syfte": "edit", "m-syfte-text": text})
    assert 'name="m-syfte" value="edit" checked' in visitor.html
    assert f">{text}</textarea>" in visitor.html


def test_a_word_file_made_here_is_updated_as_the_saved_file_is(client, page):
    visitor = Visitor(client, page)
    visitor.fill_everything()
    visitor.send("sections", edit="syfte")
    visitor.send("edit", target="syfte", heading="Syftet", text="Vårt eget syfte.")
    body = visitor.take("document:docx").content
    released_next(page)
    updating = Updating(client, page)
    updating.send("", go="open", file=SimpleUploadedFile("riktlinjer.docx", body))
    assert "<ins>" in updating.html
    updating.send("", go="merge", **{"m-syfte": "keep"})
    assert "Vårt eget syfte." in updating.html
    assert "[mal]" in updating.html
