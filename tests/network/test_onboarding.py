"""Letting organisations in and out."""

import pytest
from wagtail.models import GroupPagePermission, Page, WorkflowPage

from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from network.access.rights import rights_of
from network.membership.onboarding import member_rights, onboard
from network.membership.organisations import create_organisation, find_organisation
from network.models import Invitation, OrganisationAccess, OrganisationPage
from tests.factories import people

pytestmark = pytest.mark.django_db


def state():
    """Return all that onboarding makes, so that two runs can be compared."""
    return {
        "rights": {group.pk: (group.name, rights_of(group)) for group in Group.objects.all()},
        "access": list(OrganisationAccess.objects.values()),
        "pages": list(Page.objects.values_list("pk", "path", "title")),
        "reviews": list(WorkflowPage.objects.values()),
    }


def test_onboarding_gives_exactly_the_rights_of_a_member():
    access = people.access()
    rights = rights_of(access.members)
    assert rights == member_rights(access)
    assert rights.pages == {
        (access.organisation_id, "add_page"),
        (access.organisation_id, "change_page"),
    }
    assert {name for _key, name in rights.collections} == {
        f"{app}.{action}_{model}"
        for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
        for action in ("add", "change", "choose")
    }


def test_a_second_run_changes_nothing():
    access = people.access()
    before = state()
    onboard(access.organisation)
    assert state() == before


def test_onboarding_the_english_page_is_onboarding_the_swedish_one():
    access = people.access()
    before = state()
    english = access.organisation.get_translations().get()
    assert onboard(english) == access
    assert state() == before


def test_a_second_run_removes_what_should_not_be_there():
    one, other = people.access("Region Skog"), people.access("Region Hav")
    GroupPagePermission.objects.create(
        group=one.members, page=other.organisation, permission_type="publish"
    )
    one.members.permissions.add(Permission.objects.get(codename="change_user"))
    one.members.collection_permissions.first().delete()
    one.administrators.permissions.add(Permission.objects.get(codename="access_admin"))
    onboard(one.organisation)
    assert rights_of(one.members) == member_rights(one)
    assert not one.administrators.permissions.exists()


@pytest.mark.parametrize("lost", ["members", "administrators", "collection"])
def test_what_was_deleted_is_made_anew(lost):
    access = people.access()
    getattr(access, lost).delete()
    access = onboard(OrganisationPage.objects.get(pk=access.organisation_id))
    assert rights_of(access.members) == member_rights(access)
    assert getattr(access, lost).pk


def test_renaming_and_moving_breaks_nothing():
    access = people.access()
    page = access.organisation
    page.title, page.slug = "Region Granskog", "granskog"
    page.save_revision().publish()
    index = people.organisation_index()
    page.move(index, pos="first-child")
    renamed = onboard(OrganisationPage.objects.get(pk=page.pk))
    assert renamed.pk == access.pk
    assert renamed.members_id == access.members_id
    assert renamed.members.name == "Region Granskog"
    assert rights_of(renamed.members) == member_rights(renamed)


def test_an_old_draft_brings_no_old_rights_back():
    page = create_in_index("Region Skog")
    draft = page.get_latest_revision()
    access = onboard(page)
    draft.publish()
    again = OrganisationAccess.objects.get(organisation=page)
    assert again.members_id == access.members_id


def test_two_organisations_of_the_same_name_have_groups_of_their_own():
    first, second = create_in_index("Region Skog"), create_in_index("Region Skog")
    assert onboard(first).members != onboard(second).members


def create_in_index(title):
    people.organisation_index()
    return create_organisation(title, "region")


def test_a_new_organisation_is_a_draft_in_every_language():
    page = create_in_index("Region Skog")
    assert not page.live
    assert [alias.alias_of_id for alias in page.get_translations()] == [page.pk]
    assert not page.get_translations().get().live


def test_what_members_write_goes_through_the_editors():
    page = people.organisation()
    (task,) = page.get_workflow().tasks
    assert {group.name for group in task.specific.groups.all()} == {"editors", "administrators"}


def test_a_review_that_an_administrator_chose_is_left_alone():
    page = people.organisation()
    workflow = page.get_workflow()
    workflow.name = "Our own"
    workflow.save()
    people.organisation("Region Hav")
    assert page.get_workflow().name == "Our own"
    assert WorkflowPage.objects.count() == 1


def test_the_command_makes_and_mends(capsys):
    people.organisation_index()
    run = ["onboard_organisation", "Region Fjäll", "--type", "region", "--email", "f@fjall.example"]
    call_command(*run)
    first = state()
    call_command(*run)
    assert state() == first
    assert Invitation.objects.get().email == "f@fjall.example"
    call_command("onboard_organisation", "--all")
    assert state() == first


@pytest.mark.parametrize(
    "arguments", [[], ["Region Fjäll"], ["Region Fjäll", "--all"], ["Region Skog"]]
)
def test_the_command_says_what_is_missing(arguments):
    for _ in range(2):
        create_in_index("Region Skog")
    with pytest.raises(CommandError):
        call_command("onboard_organisation", *arguments)


def test_an_organisation_is_found_whatever_the_case_of_its_letters():
    page = people.organisation("Östra Åsens kommun")
    assert find_organisation("östra åsens KOMMUN") == page
    assert find_organisation("Östra Åsen") is None


def test_onboarding_asks_no_more_when_there_are_more_organisations():
    first = people.access("Region 1")
    few = queries(lambda: onboard(first.organisation))
    for number in range(2, 6):
        people.access(f"Region {number}")
    assert queries(lambda: onboard(first.organisation)) <= few


def queries(function):
    with CaptureQueriesContext(connection) as captured:
        function()
    return len(captured)
