"""A visitor adapts a guideline step by step, without JavaScript, cookies or an account."""

import json
import re

import pytest

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.network.adaptation_forms import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(guideline):
    return guideline


@pytest.fixture
def visitor(client, page):
    return Visitor(client, page)


def test_a_guideline_without_a_version_cannot_be_adapted(client):
    from tests.factories.network import GuidelinePageFactory

    assert client.get(f"{GuidelinePageFactory().url}anpassa/").status_code == 404


def test_no_cookie_is_set_and_no_token_is_asked_for(visitor, page):
    visitor.client.handler.enforce_csrf_checks = True
    response = visitor.begin()
    assert response.status_code == 200
    assert not response.cookies


def test_a_municipality_fills_in_what_is_known_of_it(visitor):
    visitor.begin("höör")
    assert 'value="Höörs kommun"' in visitor.html


def test_progress_goes_from_80_to_100_per_cent(visitor):
    visitor.begin()
    assert "80 % klart" in visitor.html
    visitor.fill_everything()
    assert "100 % klart" in visitor.html


def test_what_is_missing_is_a_list_of_links_to_the_fields(visitor):
    visitor.begin()
    visitor.send("group-0", go="read")
    assert 'value="group-0" formaction="#id_a-kommun">kommun</button>' in visitor.html
    assert "nummer" not in visitor.html.split("Det som saknas")[1].split("</section>")[0]


def test_a_place_whose_condition_hides_it_is_not_missing(visitor):
    visitor.fill_everything()
    visitor.send("group-1", go="read", **{"a-skola": "no"})
    assert "Ingen skola." in visitor.html
    assert "Vi har skola." not in visitor.html


def test_an_error_brings_the_form_back_as_it_was_and_leads_to_the_field(visitor):
    visitor.begin()
    visitor.send("group-0", **{"a-kommun": "x" * 100_000, "a-datum": "igår"})
    assert 'href="#id_a-kommun"' in visitor.html
    assert 'href="#id_a-datum"' in visitor.html
    assert "x" * 100_000 in visitor.html
    assert 'value="igår"' in visitor.html


def test_words_of_ones_own_take_the_place_of_the_options(visitor):
    visitor.begin()
    fields = {"a-organ": "__own__", "a-organ-own": "Kommunalförbundets direktion"}
    visitor.send("group-0", go="read", **fields)
    assert "Kommunalförbundets direktion" in visitor.html


def test_a_row_for_another_tool_is_added_and_what_was_written_stays(visitor):
    visitor.begin()
    fields = {"a-verktyg-0-name": "Skrivhjälpen", "add": "verktyg"}
    visitor.send("group-1", **fields)
    assert 'value="Skrivhjälpen"' in visitor.html
    assert visitor.html.count('class="tool-row"') == 4


def test_a_row_without_the_name_of_the_tool_is_an_error(visitor):
    visitor.begin()
    visitor.send("group-1", **{"a-verktyg-0-conditions": "Alla"})
    assert "field-error" in visitor.html


def test_a_mandatory_section_is_left_out_only_after_a_warning_that_names_the_law(visitor):
    visitor.begin()
    visitor.send("sections", **{"s-syfte-action": "leave_out"})
    assert "Kommunallagen (2017:725)" in visitor.html
    fields = {
        "s-syfte-action": "leave_out",
        "s-syfte-reason": "Står i en annan riktlinje.",
        "s-syfte-warned": "1",
    }
    visitor.send("sections", **fields)
    assert "<h1>Läs igenom</h1>" in visitor.html
    assert "Står i en annan riktlinje." in visitor.html


def test_an_optional_section_is_left_out_without_a_warning(visitor):
    visitor.begin()
    visitor.send("sections", **{"s-skola-action": "leave_out"})
    assert "<h1>Läs igenom</h1>" in visitor.html


def test_a_section_is_written_in_own_words_and_goes_back_to_the_shared_ones(visitor):
    visitor.begin()
    visitor.send("sections", edit="syfte")
    assert "{{ organ }} i {{ kommun }} beslutade" in visitor.html
    visitor.send("edit", target="syfte", heading="Syftet", text="Vårt **eget** i {{ kommun }}.")
    visitor.send("sections", go="read")
    assert "Vårt <strong>eget</strong>" in visitor.html
    visitor.send("sections", edit="syfte")
    visitor.send("edit", target="syfte", own="shared")
    visitor.send("sections", go="read")
    assert "beslutade den" in visitor.html


def test_a_section_of_ones_own_is_added_and_moved(visitor):
    visitor.begin()
    visitor.send("sections", edit="new")
    visitor.send("edit", target="new", heading="Vårt avsnitt", text="Egen text.")
    visitor.send("sections", move="up:own-1")
    data = json.loads(visitor.save())
    assert [one["identifier"] for one in data["sections"]] == ["syfte", "verktyg", "own-1", "skola"]


def test_the_saved_file_opens_again_and_is_the_same_byte_for_byte(visitor, page, client):
    visitor.fill_everything()
    visitor.send("sections", edit="new")
    visitor.send("edit", target="new", heading="Eget", text="Text <b>& mer</b>.")
    first = visitor.save()
    other = Visitor(client, page)
    other.send("start", go="open", file=SimpleUploadedFile("svar.json", first))
    assert other.save() == first


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"\xff\xfe\x00",
        b"[]",
        b'{"format": "noden-adaptation/2"}',
        b"[" * 100_000,
        b'{"format": "noden-adaptation/1", "guideline": 3}',
        b"PK\x03\x04 no zip",
        b"%PDF-1.7",
        b"x" * 1_500_000,
    ],
)
def test_a_file_that_is_no_adaptation_gets_a_clear_answer(visitor, body):
    response = visitor.send("start", go="open", file=SimpleUploadedFile("svar.json", body))
    assert response.status_code == 400
    assert "Filen kunde inte öppnas" in visitor.html


def saved(visitor, **changes):
    visitor.fill_everything()
    return json.dumps({**json.loads(visitor.save()), **changes}).encode()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"guideline": "11111111-1111-1111-1111-111111111111"}, "en annan riktlinje"),
        ({"version": "9.9"}, "version 9.9"),
        ({"answers": {"kommun": "x" * 100_000}}, "kommun"),
        ({"answers": {"kommun": {"a": 1}}}, "kommun"),
        ({"sections": [{"identifier": "syfte", "action": "burn"}]}, "syfte"),
    ],
)
def test_a_file_that_does_not_fit_says_what_is_wrong(visitor, changes, words):
    body = saved(visitor, **changes)
    response = visitor.send("start", go="open", file=SimpleUploadedFile("svar.json", body))
    assert response.status_code == 400
    assert words in visitor.html


def test_a_file_changed_by_hand_opens_with_a_warning_and_loses_nothing(visitor):
    body = saved(visitor, hash="0" * 64)
    visitor.send("start", go="open", file=SimpleUploadedFile("svar.json", body))
    assert "ändrats för hand" in visitor.html
    assert 'value="Höörs kommun"' in visitor.html


@pytest.mark.parametrize("state", ["x", "eJw=", "A" * 700_000, "é"])
def test_a_damaged_form_gets_a_clear_answer(client, page, state):
    data = {"step": "group-0", "state": state, "go": "next"}
    response = client.post(f"{page.url}anpassa/", data)
    assert response.status_code == 400
    assert "Error:" in response.content.decode() or "Fel:" in response.content.decode()


def test_a_form_that_is_too_large_gets_a_clear_answer(client, page):
    response = client.post(f"{page.url}anpassa/", {"a-kommun": "x" * 3_000_000})
    assert response.status_code == 400
    assert "mer än en anpassning" in response.content.decode()


@pytest.mark.parametrize("step", ["group-99", "group-x", "nowhere", ""])
def test_an_unknown_step_is_the_first(visitor, step):
    visitor.begin()
    visitor.send("read", go=step)
    assert "<h1>Vi</h1>" in visitor.html


def test_what_a_visitor_writes_is_escaped(visitor):
    visitor.fill_everything("<script>alert(1)</script>")
    visitor.send("read", go="read")
    assert "<script>alert" not in visitor.html


def test_the_steps_work_in_english(client, page):
    from tests.factories.home import translate

    translate(page.get_parent(), slug="guidelines")
    english = translate(page, slug="guideline", sections_language="sv")
    response = client.get(f"{english.url}adapt/")
    assert "Make the guideline yours" in response.content.decode()


def test_switching_language_in_the_middle_takes_along_what_was_typed(client, page):
    from tests.factories.home import translate

    translate(page.get_parent(), slug="guidelines")
    english = translate(page, slug="guideline", sections_language="sv")
    visitor = Visitor(client, page)
    visitor.begin()
    assert f'form="adaptation" formaction="{english.url}adapt/"' in visitor.html
    visitor.address = f"{english.url}adapt/"
    visitor.send("group-0", go="stay", **{"a-kommun": "Sjöby", "a-datum": "2026-12-15"})
    assert 'lang="en"' in visitor.html
    assert 'value="Sjöby"' in visitor.html


def test_switching_language_at_the_start_takes_along_the_organisation(client, page):
    from tests.factories.home import translate

    translate(page.get_parent(), slug="guidelines")
    english = translate(page, slug="guideline", sections_language="sv")
    start = client.get(f"{page.url}anpassa/?place=datum").content.decode()
    assert f'form="start" formaction="{english.url}adapt/"' in start
    typed = {"step": "start", "go": "stay", "place": "datum", "organisation": "Sjö<by"}
    response = client.post(f"{english.url}adapt/", typed).content.decode()
    assert "Make the guideline yours" in response
    assert 'value="Sjö&lt;by"' in response
    assert 'name="place" value="datum"' in response


def test_each_step_but_the_first_leads_back_to_the_one_before(visitor):
    visitor.begin()
    assert ">Tillbaka</button>" not in visitor.html
    visitor.send("group-0")
    assert 'value="group-0">Tillbaka</button>' in visitor.html


def test_enter_in_a_field_goes_on_and_does_not_switch_the_language(visitor):
    visitor.begin()
    buttons = re.findall(r"<button[^>]*>", visitor.html)
    first = next(one for one in buttons if 'form="adaptation"' in one)
    assert 'name="go" value="next"' in first
