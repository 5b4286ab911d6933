"""Each change of a Swedish page is applied to its English counterpart, whatever makes it."""

import datetime

import pytest
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page, PageViewRestriction

from django.core.management import call_command
from django.utils import timezone

from home.models import StandardPage
from home.visibility import readable
from tests.factories import people
from tests.factories.cases import CaseIndexPageFactory, CasePageFactory, GoalPageFactory
from tests.factories.home import StandardPageFactory, home, translate
from tests.factories.network import OrganisationPageFactory

pytestmark = pytest.mark.django_db
TOMORROW = datetime.timedelta(days=1)


def english(page):
    """Return the English counterpart of a page, as it is in the database."""
    return Page.objects.get(
        translation_key=page.translation_key, locale__language_code="en"
    ).specific


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def draft(parent=None, **values):
    """Return a page below `parent` (the front page) that was never published."""
    values = {"title": "Utkast", "live": False} | values
    return (parent or home()).add_child(instance=StandardPage(**values))


def schedule(page, when):
    page.go_live_at = when
    page.save_revision(clean=False).publish()
    return fresh(page)


def titles(parent):
    return [page.title for page in parent.get_children().order_by("path")]


def test_a_page_made_by_code_has_an_alias_in_english():
    page = StandardPageFactory()
    assert english(page).alias_of_id == page.pk


def test_an_alias_is_as_public_as_its_original():
    page = draft()
    assert not english(page).live
    page.save_revision(clean=False).publish()
    assert english(page).live
    fresh(page).unpublish()
    assert not english(page).live


def test_an_alias_that_code_saves_has_the_content_of_its_original():
    page = StandardPageFactory(summary="Svenska ord.")
    alias = english(page)
    alias.title, alias.summary = "En annan rubrik", "Andra ord."
    alias.save()
    assert (english(page).title, english(page).summary) == (page.title, "Svenska ord.")


def test_an_alias_cannot_be_unpublished_without_its_original():
    page = StandardPageFactory()
    english(page).unpublish()
    assert english(page).live


def test_a_scheduled_page_is_not_public_in_english(client):
    page = schedule(draft(title="Hemligt"), timezone.now() + TOMORROW)
    assert not page.live
    assert not english(page).live
    assert client.get("/en/hemligt/").status_code == 404


def test_a_scheduled_page_is_published_in_both_languages_on_its_day():
    page = schedule(draft(), timezone.now() + TOMORROW)
    past = timezone.now() - TOMORROW
    revision = page.latest_revision
    revision.content["go_live_at"] = past.isoformat()
    revision.approved_go_live_at = past
    revision.save()
    call_command("publish_scheduled")
    assert fresh(page).live
    assert english(page).live


def test_a_page_that_expires_is_unpublished_in_both_languages():
    page = StandardPageFactory(expire_at=timezone.now() - TOMORROW)
    call_command("publish_scheduled")
    assert not fresh(page).live
    assert not english(page).live


def test_the_alias_of_a_draft_has_the_dates_of_its_original():
    page = draft()
    page.save_revision(clean=False).publish()
    page = fresh(page)
    assert page.first_published_at
    assert english(page).first_published_at == page.first_published_at
    assert english(page).last_published_at == page.last_published_at


def test_a_page_published_by_code_has_a_date_of_publication():
    assert StandardPageFactory().first_published_at


def test_a_new_case_is_first_in_the_english_list(client):
    CaseIndexPageFactory(parent=home(), slug="case")
    CasePageFactory(title="Äldre")
    newest = CasePageFactory(title="Nyast", live=False)
    newest.save_revision(clean=False).publish()
    html = client.get("/en/case/").content.decode()
    assert html.index("Nyast") < html.index("Äldre")


def test_the_english_slug_and_title_are_those_of_the_draft():
    page = draft(title="Vi", slug="vi")
    page.title, page.slug = "Vi provade", "vi-provade"
    page.save()
    assert english(page).slug == "vi-provade"
    assert english(page).title == "Vi provade"
    assert english(page).url_path.endswith("/vi-provade/")


def test_a_changed_slug_changes_in_english_too_and_the_old_address_redirects(
    client, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(slug="gammal")
    with django_capture_on_commit_callbacks(execute=True):
        page.slug = "ny"
        page.save()
    assert client.get("/en/ny/").status_code == 200
    for old, new in (("/gammal/", "/ny/"), ("/en/gammal/", "/en/ny/")):
        response = client.get(old)
        assert response.status_code == 301
        assert response.url.endswith(new)


def test_an_alias_whose_address_is_taken_gets_a_number():
    home("en").add_child(instance=StandardPage(title="Only here", slug="om-oss"))
    page = StandardPageFactory(slug="om-oss")
    assert english(page).slug == "om-oss-1"


def test_a_translation_keeps_its_own_address():
    page = translate(CasePageFactory(slug="raknar"), slug="counts")
    original = page.get_translation(home().locale)
    original.slug = "raknar-mer"
    original.save()
    assert english(original).slug == "counts"


def test_a_translation_with_a_synchronised_slug_cannot_change_it():
    page = OrganisationPageFactory(slug="adress")
    translation = translate(page, title="Words")
    translation.slug = "another"
    translation.save()
    assert fresh(translation).slug == "adress"


def test_a_moved_case_has_one_owner():
    old, new = OrganisationPageFactory(), OrganisationPageFactory()
    case = CasePageFactory(parent=old)
    case.move(new, pos="last-child")
    assert english(case).get_parent().translation_key == new.translation_key
    assert english(case).url_path == f"{english(new).url_path}{case.slug}/"


def test_moving_a_translation_moves_its_original_too():
    old, new = OrganisationPageFactory(), OrganisationPageFactory()
    translation = translate(CasePageFactory(parent=old))
    translation.move(english(new), pos="last-child")
    original = fresh(translation).get_translation(home().locale)
    assert original.get_parent().pk == new.pk


def test_pages_are_sorted_alike_in_both_languages():
    parent = StandardPageFactory()
    first, _second, third = (StandardPageFactory(parent=parent, title=name) for name in "ABC")
    third.move(first, pos="left")
    assert titles(fresh(parent)) == titles(english(parent)) == ["C", "A", "B"]
    fresh(first).move(fresh(parent), pos="last-child")
    assert titles(fresh(parent)) == titles(english(parent)) == ["C", "B", "A"]


def test_a_copied_tree_has_counterparts():
    parent = StandardPageFactory(title="Förlaga")
    StandardPageFactory(parent=parent, title="Under")
    copy = parent.copy(recursive=True, update_attrs={"slug": "kopia", "title": "Kopia"})
    assert titles(english(copy)) == ["Under"]
    assert english(copy).slug == "kopia"


def test_an_unpublished_page_is_published_again_in_both_languages():
    translation = translate(StandardPageFactory(), title="About us")
    page = translation.get_translation(home().locale)
    page.unpublish()
    assert not english(page).live
    fresh(page).save_revision(clean=False).publish()
    assert english(page).live
    assert english(page).title == "About us"


def test_a_translation_that_an_editor_has_unpublished_stays_unpublished():
    translation = translate(StandardPageFactory())
    translation.unpublish()
    page = translation.get_translation(home().locale)
    page.save_revision(clean=False).publish()
    assert not english(page).live


def test_scheduling_a_live_page_unpublishes_its_translation_too():
    translation = translate(StandardPageFactory())
    page = translation.get_translation(home().locale)
    assert not schedule(page, timezone.now() + TOMORROW).live
    assert not english(page).live


def test_a_translation_is_not_public_before_its_original():
    page = draft()
    translation = page.copy_for_translation(home("en").locale)
    translation.save_revision(clean=False).publish()
    assert not english(page).live
    fresh(page).save_revision(clean=False).publish()
    assert english(page).live


def test_a_page_is_deleted_in_both_languages():
    page = StandardPageFactory()
    below = StandardPageFactory(parent=page)
    keys = [page.translation_key, below.translation_key]
    fresh(page).delete()
    assert not Page.objects.filter(translation_key__in=keys).exists()
    assert not Page.find_problems()[4]


def test_a_draft_in_english_is_deleted_with_its_original():
    translation = StandardPageFactory().copy_for_translation(home("en").locale)
    translation.get_translation(home().locale).delete()
    assert not Page.objects.filter(pk=translation.pk).exists()


def test_a_deleted_translation_is_replaced_by_an_alias():
    page = StandardPageFactory()
    StandardPageFactory(parent=page, title="Under")
    translate(page, title="About us").delete()
    assert english(page).alias_of_id == page.pk
    assert titles(english(page)) == ["Under"]


def test_a_tree_that_is_deleted_in_english_is_restored_in_its_position():
    parent = StandardPageFactory(title="Först")
    StandardPageFactory(parent=parent, title="Under")
    StandardPageFactory(title="Sist")
    english(parent).delete()
    assert titles(home("en")) == titles(home()) == ["Först", "Sist"]
    assert titles(english(parent)) == ["Under"]


def test_synchronised_fields_are_copied_at_once():
    translation = translate(CasePageFactory(phase="pilot"))
    page, goal = translation.get_translation(home().locale), GoalPageFactory()
    page.phase, page.goals = "in_operation", [goal]
    page.save_revision(clean=False).publish()
    assert english(page).phase == "in_operation"
    assert list(english(page).goals.all()) == [goal]
    page.goals = []
    page.save_revision(clean=False).publish()
    assert not english(page).goals.all()


def test_a_translation_is_as_private_as_its_original():
    translation = translate(StandardPageFactory())
    page = translation.get_translation(home().locale)
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    assert english(page).view_restrictions.get().restriction_type == PageViewRestriction.LOGIN
    restriction.delete()
    assert not english(page).view_restrictions.exists()


def convert_alias(page):
    """Convert the English alias of a page as the admin does."""
    alias = page.get_translation(home("en").locale)
    ConvertAliasPageAction(alias, user=people.administrator()).execute()


@pytest.mark.parametrize("convert", [translate, convert_alias])
def test_the_translation_of_a_private_page_is_private(convert):
    page = StandardPageFactory()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    convert(page)
    translation = page.get_translation(home("en").locale)
    assert translation.alias_of_id is None
    assert not readable(Page.objects.filter(pk=translation.pk)).exists()
