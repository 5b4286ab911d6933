"""Objects in use are counted and protected, and links to what is not public are left out."""

import json
from datetime import timedelta

import pytest
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from home.i18n.related import pages_by_id
from home.models import NodeDocument
from network.models import Sector
from tests.factories.cases import CasePageFactory, GoalPageFactory
from tests.factories.home import StandardPageFactory, home, locale, translate
from tests.factories.network import SectorFactory
from tests.factories.people import administrator, editor

from .trees.test_sync import english, fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    client.force_login(editor())
    return client


def with_body(*blocks):
    """Return a page whose body holds these (type, value) blocks."""
    raw = [{"type": kind, "value": value} for kind, value in blocks]
    return StandardPageFactory(body=json.dumps(raw))


def button_to(page):
    link = {"label": "Läs mer", "page": page.pk, "address": ""}
    return ("call_to_action", {"heading": "Gör så här", "text": "", "link": link})


def main_of(client, page):
    return client.get(page.url).content.decode().split("<main")[1].split("</main")[0]


def test_relations_are_in_the_index_of_references():
    goal = GoalPageFactory()
    case = CasePageFactory(goals=[goal])
    users = {str(user.pk) for user, _references in ReferenceIndex.get_grouped_references_to(goal)}
    assert users == {str(case.pk)}  # not its alias
    case.goals = [GoalPageFactory()]
    case.save()
    assert not ReferenceIndex.get_grouped_references_to(goal).count()


def test_a_goal_in_use_is_not_deleted(staff):
    goal = GoalPageFactory(title="Välfärd")
    cases = [CasePageFactory(goals=[goal]) for _number in range(3)]
    response = staff.post(reverse("wagtailadmin_pages:delete", args=[goal.pk]), follow=True)
    text = response.content.decode()
    assert "används av 3 sidor" in text
    assert all(case.title in text for case in cases)
    assert fresh(goal)


def test_a_list_with_a_goal_in_use_is_not_deleted(staff):
    goal = GoalPageFactory()
    CasePageFactory(goals=[goal])
    staff.post(reverse("wagtailadmin_pages:delete", args=[goal.get_parent().pk]))
    assert fresh(goal)


def test_several_pages_with_a_goal_in_use_are_not_deleted(staff):
    goal, page = GoalPageFactory(), StandardPageFactory()
    CasePageFactory(goals=[goal])
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    staff.post(f"{address}?id={goal.pk}&id={page.pk}")
    assert fresh(goal) and fresh(page)


def test_code_cannot_delete_a_goal_in_use_and_the_tree_stays_consistent():
    goal = GoalPageFactory()
    CasePageFactory(goals=[goal])
    with pytest.raises(ProtectedError):
        Page.objects.get(pk=goal.pk).delete()
    assert fresh(goal).get_parent().numchild == 1
    assert english(goal)


def test_a_goal_that_nothing_uses_is_deleted(staff):
    goal = GoalPageFactory()
    staff.post(reverse("wagtailadmin_pages:delete", args=[goal.pk]))
    assert not Page.objects.filter(translation_key=goal.translation_key)


def test_the_only_goal_of_a_public_case_is_not_unpublished(staff):
    goal, other = GoalPageFactory(), GoalPageFactory()
    case = CasePageFactory(goals=[goal])
    address = reverse("wagtailadmin_pages:unpublish", args=[goal.pk])
    staff.post(address)
    assert fresh(goal).live
    case.goals = [goal, other]
    case.save()
    staff.post(address)
    assert not fresh(goal).live


def test_a_list_with_the_only_goal_of_a_public_case_is_not_unpublished(staff):
    goal = GoalPageFactory()
    CasePageFactory(goals=[goal])
    address = reverse("wagtailadmin_pages:unpublish", args=[goal.get_parent().pk])
    staff.post(address, {"include_descendants": "on"})
    assert fresh(goal).live and fresh(goal).get_parent().live


def test_code_cannot_unpublish_the_only_goal_of_a_public_case():
    goal, other = GoalPageFactory(), GoalPageFactory()
    case = CasePageFactory(goals=[goal])
    with pytest.raises(ProtectedError):
        Page.objects.get(pk=goal.pk).unpublish()
    assert fresh(goal).live and english(goal).live
    case.goals = [goal, other]
    case.save()
    Page.objects.get(pk=goal.pk).unpublish()
    assert not fresh(goal).live


def test_the_only_goal_of_a_public_case_stays_public_when_it_expires(caplog):
    goal, page = GoalPageFactory(), StandardPageFactory()
    CasePageFactory(goals=[goal])
    yesterday = timezone.now() - timedelta(days=1)
    Page.objects.filter(pk__in=[goal.pk, page.pk]).update(expire_at=yesterday)
    call_command("publish_scheduled")
    assert fresh(goal).live
    assert "stays public" in caplog.text
    assert not fresh(page).live


def test_the_usage_of_a_document_counts_translations_but_no_aliases():
    document = NodeDocument.objects.create(title="Fil", file=ContentFile(b"x", "fil.txt"))
    page = with_body(("documents", {"heading": "Filer", "documents": [document.pk]}))
    assert document.get_usage().count() == 1
    translate(page, title="Files")
    assert document.get_usage().count() == 2


def test_a_sector_in_use_is_not_deleted():
    sector = SectorFactory()
    CasePageFactory(sectors=[sector])
    with pytest.raises(ProtectedError):
        sector.delete()


def test_a_button_leads_to_a_public_page_or_is_left_out(client):
    target = StandardPageFactory(title="Mål")
    page = with_body(button_to(target))
    assert f'href="{target.url}"' in main_of(client, page)
    target.unpublish()
    assert 'class="button"' not in main_of(client, page)
    assert "Gör så här" in main_of(client, page)
    fresh(target).delete()
    assert 'class="button"' not in main_of(client, page)


def test_a_link_in_a_text_leads_to_a_public_page_or_is_plain_text(client):
    target = StandardPageFactory()
    page = with_body(("text", f'<p><a linktype="page" id="{target.pk}">dit</a></p>'))
    assert f'<a href="{target.url}">dit</a>' in main_of(client, page)
    target.unpublish()
    assert "<a>dit</a>" in main_of(client, page)


def test_a_deleted_or_restricted_document_leaves_no_link(client):
    closed = Collection.get_first_root_node().add_child(name="Sluten")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    shown, gone, hidden = (
        NodeDocument.objects.create(title=name, file=ContentFile(b"x", f"{name}.txt"))
        for name in ("synlig", "borta", "dold")
    )
    hidden.collection = closed
    hidden.save()
    value = {"heading": "Filer", "documents": [shown.pk, gone.pk, hidden.pk]}
    page = with_body(("documents", value))
    gone.delete()
    html = main_of(client, page)
    assert "synlig" in html
    assert "borta" not in html and "dold" not in html
    assert html.count("<li>") == 1
    shown.delete()
    html = main_of(client, page)
    assert "Filer" not in html and 'class="documents"' not in html


def test_tasks_without_a_public_target_are_left_out(client):
    front, target = home(), StandardPageFactory()
    task = {"audience": "Alla", "heading": "Läs", "text": "x"}
    link = {"label": "Läs mer", "page": target, "address": ""}
    front.tasks = [("task", {**task, "link": link})]
    front.save_revision().publish()
    assert "task-list" in client.get("/").content.decode()
    target.unpublish()
    assert "task-list" not in client.get("/").content.decode()


def test_a_page_chosen_in_english_is_shown_in_both_languages():
    page = StandardPageFactory()
    translation = translate(page, title="About")
    for language, shown in (("sv", page), ("en", translation)):
        with override(language):
            assert pages_by_id([page.pk, translation.pk]) == {
                page.pk: Page.objects.get(pk=shown.pk),
                translation.pk: Page.objects.get(pk=shown.pk),
            }


def test_the_key_of_a_concept_in_use_cannot_change(client):
    client.force_login(administrator())
    sector = SectorFactory(key="gammal", name="Skola")
    address = reverse("wagtailsnippets_network_sector:edit", args=[sector.pk])
    CasePageFactory(sectors=[sector])
    response = client.get(address)
    assert response.context["form"].fields["key"].disabled
    client.post(address, {"key": "ny", "name": "Skolan", "description": "", "broader": ""})
    sector.refresh_from_db()
    assert (sector.key, sector.name) == ("gammal", "Skolan")
    sector.key = "ny"
    with pytest.raises(ValidationError):
        sector.save()


def test_a_key_that_nothing_uses_changes_in_all_languages():
    sector = SectorFactory(key="gammal")
    translation = sector.copy_for_translation(locale("en"))
    translation.save()
    sector.key = "ny"
    sector.save()
    assert set(Sector.objects.values_list("key", flat=True)) == {"ny"}


def test_a_moved_page_is_found_at_its_old_address(client, django_capture_on_commit_callbacks):
    parent, page = StandardPageFactory(slug="under"), StandardPageFactory(slug="flyttad")
    with django_capture_on_commit_callbacks(execute=True):
        page.move(parent, pos="last-child")
    for old, new in (("/flyttad/", "/under/flyttad/"), ("/en/flyttad/", "/en/under/flyttad/")):
        response = client.get(old)
        assert response.status_code == 301
        assert response.url.endswith(new)
