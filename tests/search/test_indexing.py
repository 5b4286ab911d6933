"""Entries follow every change of a page: publishing, moving, restricting, deleting and others."""

import pytest
from wagtail.models import PageViewRestriction

from django.utils import timezone

from home.models import HomePage
from search.documents.names import initials
from search.indexing.queue import MAX_ATTEMPTS, RETRY_AFTER
from search.models import Entry, IndexTask
from tests.factories.cases import CasePageFactory, GoalPageFactory
from tests.factories.home import StandardPageFactory, alias, home, translate
from tests.factories.network import (
    GuidelinePageFactory,
    OrganisationPageFactory,
    SectorFactory,
    placeholder,
    section,
)
from tests.search.entries import counts, results, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return a context manager that runs the on_commit callbacks at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def entries_of(page):
    return Entry.objects.about(page)


def test_a_published_page_is_found_and_an_unpublished_one_is_not(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar vid kusten")
    assert titles("sälar") == ["Räknar sälar vid kusten"]
    with committed():
        case.unpublish()
    assert titles("sälar") == []


def test_neither_a_draft_nor_the_draft_of_a_live_page_is_found(committed):
    with committed():
        CasePageFactory(title="Hemlig säl", live=False)
        case = CasePageFactory(title="Räknar måsar")
    case.title = "Räknar sälar"
    with committed():
        case.save_revision()
    assert titles("sälar") == []
    assert titles("måsar") == ["Räknar måsar"]


def test_an_unpublished_page_is_removed_before_the_commit(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    case.unpublish()
    assert not entries_of(case).exists()


def test_a_deleted_page_and_those_below_it_are_gone(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    organisation = case.get_parent()
    with committed():
        organisation.delete()
    assert not entries_of(case).exists()
    assert titles("sälar") == []


def test_a_moved_page_is_found_at_its_new_address_with_its_new_owner(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
        other = OrganisationPageFactory(title="Sälstad")
    with committed():
        case.move(other, pos="last-child")
    found = results("räknar sälar")
    assert found.results[0].entry.url.startswith(other.url)
    assert counts(found, "organisation") == {} or other.slug in counts(found, "organisation")


def test_a_new_slug_is_the_new_address_of_all_pages_below(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    organisation = case.get_parent().specific
    organisation.slug = "sund"
    with committed():
        organisation.save_revision().publish()
    assert "/sund/" in entries_of(case).get().url


def test_a_renamed_organisation_finds_its_cases(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    organisation = case.get_parent().specific
    organisation.title = "Sundets kommunalförbund"
    with committed():
        organisation.save_revision().publish()
    assert "Räknar sälar" in titles("sundets")


def test_a_renamed_goal_or_sector_finds_its_pages(committed):
    with committed():
        goal, sector = GoalPageFactory(), SectorFactory(name="Hav")
        CasePageFactory(title="Räknar sälar", goals=[goal], sectors=[sector])
    assert titles("hav") == ["Räknar sälar"]
    goal.title, sector.name = "Mer tång", "Skärgård"
    with committed():
        goal.save_revision().publish()
        sector.save()
    assert "Räknar sälar" in titles("tång")
    assert titles("skärgård") == ["Räknar sälar"]
    assert titles("hav") == []


def test_a_restriction_hides_a_page_and_all_below_it_at_once(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    restriction = PageViewRestriction(page=case.get_parent(), restriction_type="login")
    restriction.save()
    assert titles("sälar") == []
    with committed():
        pass
    assert not IndexTask.objects.exclude(attempts=0).exists()
    with committed():
        restriction.delete()
    assert titles("sälar") == ["Räknar sälar"]


def test_a_restriction_hides_the_alias_of_a_page(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
        for page in (case.get_parent().get_parent(), case.get_parent(), case):
            alias(page.specific)
    restriction = PageViewRestriction(page=case.get_parent(), restriction_type="login")
    restriction.save()
    assert titles("sälar") == titles("sälar", language="en") == []
    with committed():
        restriction.delete()
    assert titles("sälar", language="en") == ["Räknar sälar"]


@pytest.mark.parametrize("way", ["unpublish", "delete", "restrict"])
def test_words_of_a_translation_that_is_not_public_are_not_indexed(committed, way):
    with committed():
        page = StandardPageFactory(title="Om sälar")
        translation = translate(page, title="About walruses", slug="walruses")
    with committed():
        if way == "restrict":
            PageViewRestriction.objects.create(page=translation, restriction_type="login")
        else:
            getattr(translation, way)()
    assert titles("walruses", language="en") == []
    assert titles("sälar", language="en") == ["Om sälar"]


def test_the_type_of_an_organisation_is_updated_on_its_cases(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    organisation = case.get_parent().specific
    organisation.organisation_type = "region"
    with committed():
        organisation.save_revision().publish()
    assert counts(results("räknar sälar"), "organisation_type") == {"region": 1}


def test_an_untranslated_page_is_found_in_the_other_tree_and_marked(committed):
    with committed():
        page = StandardPageFactory(title="Om sälar")
        alias(page)
    found = results("sälar", language="en")
    assert [(r.entry.language, r.entry.url[:4]) for r in found.results] == [("sv", "/en/")]


def test_a_page_without_any_page_in_the_other_tree_is_found_from_there(committed):
    with committed():
        StandardPageFactory(title="Om sälar")
    assert [r.entry.language for r in results("sälar", language="en").results] == ["sv"]


def test_a_translation_replaces_its_source_in_the_other_language(committed):
    with committed():
        page = StandardPageFactory(title="Om sälar")
    with committed():
        translate(page, title="About seals", slug="seals")
    assert titles("seals", language="en") == ["About seals"]
    assert titles("sälar", language="en") == ["About seals"]
    assert titles("seals") == ["Om sälar"]


def test_a_section_of_a_guideline_is_found_at_its_own_anchor(committed):
    with committed():
        guideline = GuidelinePageFactory(title="Riktlinje om hav")
        guideline.sections = [
            section("syfte", heading="Syfte", text="<p>Varför.</p>"),
            section("salar", heading="Sälar", text="<p>Räkna med {{ verktyg }} en gång.</p>"),
        ]
        guideline.placeholders = [placeholder("verktyg", label="kommunens verktyg")]
        guideline.save()
    found = results("sälar").results[0]
    assert found.entry.address == f"{guideline.url}#salar"
    assert "Räkna med … en gång." in found.entry.body.text


def test_a_removed_section_is_not_found(committed):
    with committed():
        guideline = GuidelinePageFactory(sections=[section("salar", heading="Sälar")])
    guideline.sections = [section("tumlare", heading="Tumlare")]
    with committed():
        guideline.save_revision().publish()
    assert titles("sälar") == []
    assert titles("tumlare")[0] == "Tumlare"


def test_indexing_twice_changes_nothing(committed):
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    before = entries_of(case).get()
    with committed():
        case.save()
    after = entries_of(case).get()
    assert (before.pk, before.content_hash) == (after.pk, after.content_hash)


def test_an_indexing_error_does_not_break_the_save(committed, monkeypatch, caplog):
    with committed():
        other = CasePageFactory(title="Räknar måsar")
    monkeypatch.setattr("search.documents.cases.case_text", lambda page: 1 / 0)
    with committed():
        case = CasePageFactory(title="Räknar sälar")
    assert case.live
    assert f"Indexing {case.content_type_id}:{case.pk} failed" in caplog.text
    assert IndexTask.objects.get(object_id=case.pk).error.startswith("ZeroDivisionError")
    assert entries_of(other).exists()


def test_an_object_that_failed_is_indexed_later(committed, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("search.documents.cases.case_text", lambda page: 1 / 0)
        with committed():
            case = CasePageFactory(title="Räknar sälar")
    assert titles("sälar") == []
    IndexTask.objects.update(failed=timezone.now() - RETRY_AFTER)
    with committed():
        StandardPageFactory()
    assert titles("sälar") == ["Räknar sälar"]
    assert not IndexTask.objects.filter(object_id=case.pk).exists()


def test_an_object_that_failed_too_often_is_indexed_when_it_changes(committed, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("search.documents.cases.case_text", lambda page: 1 / 0)
        with committed():
            case = CasePageFactory(title="Räknar sälar")
    IndexTask.objects.update(attempts=MAX_ATTEMPTS)
    with committed():
        case.save_revision().publish()
    assert titles("sälar") == ["Räknar sälar"]
    assert not IndexTask.objects.exists()


def test_every_page_type_of_the_site_is_found(committed):
    with committed():
        HomePage.objects.get(pk=home().pk).save()
    assert entries_of(home()).get().type == "page"


def test_an_organisation_is_found_by_its_initials_in_every_language(committed):
    with committed():
        page = OrganisationPageFactory(title="Sälarnas lantbruksuniversitet")
        OrganisationPageFactory(title="Måsarnas ö")
    translate(page.get_parent())
    with committed():
        translate(page, title="Seal University")
    assert titles("SLU") == ["Sälarnas lantbruksuniversitet"]
    assert titles("slu", "en") == ["Seal University"]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Blekinge tekniska högskola", "bth"),
        ("Sveriges lantbruksuniversitet", "slu"),
        ("Malmö stad", ""),
        ("Axis", ""),
        ("", ""),
    ],
)
def test_the_initials_of_a_name_count_the_parts_of_compounds(name, short):
    assert initials(name) == short
