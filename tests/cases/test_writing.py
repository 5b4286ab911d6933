"""The form of a case: errors, the checklist, autosave and the preview."""

import re

import pytest
from wagtail.models import Page
from wagtail.users.models import UserProfile

from django.contrib.auth import get_user
from django.urls import reverse

from cases import examples
from cases.completeness import REQUIRED_TO_PUBLISH, REQUIRED_TO_SUBMIT
from cases.models import CasePage
from tests.factories import people
from tests.factories.cases import GoalPageFactory
from tests.factories.network import SectorFactory, TechniqueFactory
from tests.network.forms import case_data, text
from tests.shared import shared_fixture

pytestmark = pytest.mark.django_db
# Fields of every page form.
OTHER_FIELDS = {"slug", "seo_title", "search_description", "show_in_menus", "go_live_at",
                "expire_at", "report", "section", "source", "source_identifier",
                "is_fictional", "comments", "comment_notifications"}  # fmt: skip
shared_access = shared_fixture(lambda: people.access())


@pytest.fixture
def writer(client, access):
    """Return the client of a member who has signed in."""
    client.force_login(people.member(access))
    return client


def add_address(access):
    return reverse("wagtailadmin_pages:add", args=["cases", "casepage", access.organisation_id])


def edit_address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def autosave(client, address, page, **fields):
    """Post the form as Wagtail's autosave does; return the JSON of the response."""
    data = case_data(page, **fields)
    response = client.post(address, data, headers={"accept": "application/json"})
    assert response.status_code == 200, response.content
    return response.json()


def new(title="Sorterar brev"):
    return CasePage(title=title, slug="")


def items(html):
    """Return {field: state} of the checklist above the form."""
    found = {}
    pattern = r'<li data-checklist-item="(\S+?)[" ](.*?)</li>'
    for name, rest in re.findall(pattern, html, re.DOTALL):
        is_hidden = " hidden" in rest.split(">")[0]
        is_missing = not re.search(r"data-checklist-missing[^>]* hidden", rest)
        found[name] = "not required" if is_hidden else "missing" if is_missing else "filled"
    return found


def test_autosave_creates_a_draft_and_updates_it(writer, access):
    saved = autosave(writer, add_address(access), new())
    page = CasePage.objects.get(alias_of=None)
    assert saved["success"]
    assert not page.live
    address = edit_address(page)
    assert writer.get(f"{address}?_w_hydrate_create_view=1").status_code == 200
    autosave(writer, address, new("Sorterar post"), summary="Kort.")
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().summary == "Kort."


def test_others_who_edit_the_same_draft_are_seen(writer, access):
    autosave(writer, add_address(access), new())
    page = CasePage.objects.get(alias_of=None)
    html = writer.get(edit_address(page)).content.decode()
    address = re.search(r'data-w-session-ping-url-value="([^"]+)"|"([^"]+/ping/[^"]*)"', html)
    ping = next(filter(None, address.groups()))
    assert writer.post(ping).status_code == 200


def test_two_cases_may_have_the_same_title(writer, access):
    for _time in range(2):
        autosave(writer, add_address(access), new())
    slugs = CasePage.objects.filter(alias_of=None).values_list("slug", flat=True)
    assert sorted(slugs) == ["sorterar-brev", "sorterar-brev-2"]


def test_a_draft_may_lack_everything_but_a_title(writer, access):
    assert writer.post(add_address(access), case_data(new())).status_code == 302
    assert CasePage.objects.filter(alias_of=None).count() == 1


def test_submitting_shows_an_error_at_each_missing_field_and_keeps_the_values(writer, access):
    data = case_data(new(), problem="<p>Det tog mycket tid.</p>", **{"action-submit": "1"})
    response = writer.post(add_address(access), data)
    assert response.status_code == 200
    missing = set(response.context["form"].errors)
    assert missing == {*REQUIRED_TO_SUBMIT, "contact_email"} - {"title", "problem"}
    assert "Det tog mycket tid." in response.content.decode()
    assert not CasePage.objects.exists()


def test_invalid_values_are_kept_in_the_form(writer, access):
    outcome = {"indicator": "Tid per brev", "before": "många", "unit": "minutes"}
    data = case_data(new("Prövar"), started="i våras", outcomes=[outcome])
    response = writer.post(add_address(access), data)
    html = response.content.decode()
    assert response.status_code == 200
    assert 'value="i våras"' in html
    assert 'value="många"' in html
    assert "Skriv år och månad" in html


def test_the_checklist_shows_the_required_fields_of_a_new_case(writer, access):
    found = items(writer.get(add_address(access)).content.decode())
    needed = {*REQUIRED_TO_SUBMIT, "contact_email", *REQUIRED_TO_PUBLISH}
    assert {name for name, state in found.items() if state == "missing"} == needed
    assert found["obstacles"] == "not required"


def test_the_checklist_shows_which_fields_are_filled(writer, access):
    fields = {"summary": "Kort.", "problem": "<p>Det tog tid.</p>", "solution": "<p></p>",
              "phase": "ended_without_rollout", "contact_url": "https://skog.example/",
              "data_categories": "open"}  # fmt: skip
    autosave(writer, add_address(access), new(), **fields)
    page = CasePage.objects.get(alias_of=None)
    found = items(writer.get(edit_address(page)).content.decode())
    there = {name for name, state in found.items() if state == "filled"}
    assert there == {"title", "summary", "problem", "phase", "contact_email", "data_categories"}
    assert found["obstacles"] == "missing"


def test_the_checklist_and_the_validation_agree(writer, access):
    """The fields with errors on submission are those that the checklist shows as missing."""
    data = case_data(new(), summary="Kort.", **{"action-submit": "1"})
    response = writer.post(add_address(access), data)
    found = items(response.content.decode())
    to_submit = {*REQUIRED_TO_SUBMIT, "contact_email"}
    missing = {name for name in to_submit if found[name] == "missing"}
    assert missing == set(response.context["form"].errors)


def test_every_field_has_an_example_or_help(writer, access):
    form = writer.get(add_address(access)).context["edit_handler"]
    bare = [name for name, help_text in help_of(form) if not str(help_text).strip()]
    assert bare == ["document"]


def help_of(panel):
    """Yield (field, help text) of the first tab of the form, including rows."""
    for child in getattr(panel, "children", []):
        if hasattr(child, "empty_child"):
            yield from help_of(child.empty_child)
        elif name := getattr(child, "field_name", None):
            if name not in OTHER_FIELDS:
                yield name, child.help_text or child.bound_field.help_text
        else:
            yield from help_of(child)


def test_the_form_says_that_a_failed_case_is_valuable_too(writer, access):
    html = writer.get(add_address(access)).content.decode()
    assert "är lika mycket värt som ett som lyckades" in html
    assert str(examples.PHASE) in html


def test_the_preview_shows_the_page(writer, access):
    autosave(writer, add_address(access), new(), summary="En kort sammanfattning.")
    page = CasePage.objects.get(alias_of=None)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    typed = case_data(page, summary="Ännu inte sparad.", problem=text("<p>Ett behov.</p>"))
    assert writer.post(address, typed).json()["is_valid"]
    response = writer.get(address)
    assert "cases/case_page.html" in [template.name for template in response.templates]
    assert "Ännu inte sparad." in response.content.decode()


def test_the_preview_may_be_framed_only_by_the_form(writer, access):
    autosave(writer, add_address(access), new())
    page = CasePage.objects.get(alias_of=None)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    writer.post(preview, case_data(page))
    policy = writer.get(preview)["Content-Security-Policy"].split("; ")
    assert "frame-ancestors 'self'" in policy
    assert "script-src 'self'" in policy
    looked_through = "wagtail-userbar-template"
    assert looked_through in writer.get(preview).content.decode()
    page.save_revision(clean=False).publish()
    public = writer.get(page.url)
    assert "frame-ancestors 'none'" in public["Content-Security-Policy"]
    assert looked_through not in public.content.decode()


def test_the_preview_shows_what_is_ticked_and_not_yet_saved(writer, access):
    autosave(writer, add_address(access), new())
    page = CasePage.objects.get(alias_of=None)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    goal = GoalPageFactory(title="Mer kunskap")
    sector = SectorFactory(name="Snöröjning")
    technique = TechniqueFactory(name="Datorseende")
    ticked = {"goals": [goal.pk], "sectors": [sector.pk], "techniques": [technique.pk]}
    assert writer.post(address, case_data(page) | ticked).json()["is_valid"]
    preview = writer.get(address).content.decode()
    assert all(word in preview for word in ("Mer kunskap", "Snöröjning", "Datorseende"))


def test_a_draft_is_shown_as_the_page_would_be(writer, access):
    autosave(writer, add_address(access), new())
    page = CasePage.objects.get(alias_of=None)
    page.goals = [GoalPageFactory(title="Mer kunskap")]
    page.sectors = [SectorFactory(name="Snöröjning")]
    page.save_revision(clean=False)
    draft = writer.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])).content.decode()
    assert "Mer kunskap" in draft
    assert "Snöröjning" in draft


def test_outcomes_accept_only_units_of_the_list(writer, access):
    outcome = {"indicator": "Tid per brev", "before": "48", "after": "6", "unit": "hours"}
    autosave(writer, add_address(access), new(), outcomes=[outcome])
    page = CasePage.objects.get(alias_of=None).get_latest_revision_as_object()
    assert page.outcomes.get().change == -42
    bad = case_data(new(), outcomes=[{**outcome, "unit": "fathoms"}])
    assert writer.post(add_address(access), bad).status_code == 200
    assert Page.objects.type(CasePage).filter(alias_of=None).count() == 1


def errors_at(form, name):
    return [str(error) for error in form.errors.get(name, [])]


def test_an_invalid_field_is_not_reported_as_missing(writer, access):
    data = case_data(
        new(), summary="x" * 401, contact_email="namn@@kommun", **{"action-submit": "1"}
    )
    form = writer.post(add_address(access), data).context["form"]
    assert len(errors_at(form, "contact_email")) == len(errors_at(form, "summary")) == 1
    assert "401" in errors_at(form, "summary")[0]
    assert "Behövs för att skicka in." in errors_at(form, "goals")


def test_an_invalid_contact_page_is_not_reported_as_a_missing_contact(writer, access):
    data = case_data(new(), contact_url="kommun", contact_email="", **{"action-submit": "1"})
    form = writer.post(add_address(access), data).context["form"]
    assert errors_at(form, "contact_email") == []
    assert len(errors_at(form, "contact_url")) == 1


@pytest.mark.parametrize("language", ["sv", "en"])
def test_outcomes_accept_numbers_in_swedish_and_english_notation(writer, access, language):
    outcome = {"indicator": "Andel rätt", "before": "\u22123,5 %", "after": "12,5\u00a0%",
               "unit": "percent"}  # fmt: skip
    profile = UserProfile.get_for_user(get_user(writer))
    profile.preferred_language = language
    profile.save()
    autosave(writer, add_address(access), new(), outcomes=[outcome])
    page = CasePage.objects.get(alias_of=None)
    assert page.get_latest_revision_as_object().outcomes.get().change == 16
    shown = "12,5" if language == "sv" else "12.5"
    assert f'value="{shown}"' in writer.get(edit_address(page)).content.decode()


def test_an_ambiguous_number_is_an_error(writer, access):
    outcome = {"indicator": "Brev", "before": "1,234", "after": "många", "unit": "number"}
    response = writer.post(add_address(access), case_data(new(), outcomes=[outcome]))
    html = response.content.decode()
    assert "kan läsas på två sätt" in html
    assert "är inget tal" in html
    assert 'value="1,234"' in html
