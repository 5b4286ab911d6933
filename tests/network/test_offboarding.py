"""An organisation that leaves, and one that takes over."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from django.contrib.auth.models import Group
from django.urls import reverse

from cases.models import CasePage
from home.models import NodeDocument, NodeImage
from network.access.rights import rights_of
from network.membership.handover import HandOverError, hand_over
from network.membership.offboarding import offboard
from network.membership.onboarding import member_rights, onboard
from network.membership.people import accesses_of, add_member
from network.models import OrganisationAccess

pytestmark = pytest.mark.django_db
HOME = "/hantera/"


def latest(holdings):
    return OrganisationAccess.objects.get(pk=holdings.access.pk)


def test_members_of_an_organisation_that_left_are_out_at_once(network, client):
    client.force_login(network.member)
    assert client.get(HOME).status_code == 200
    offboard(latest(network.one))
    assert client.get(HOME).status_code == 302
    assert not accesses_of(network.member).exists()


def test_a_removed_member_is_out_at_once(network, client):
    boss = network.administrator
    client.force_login(boss)
    remove = reverse("network_members:member", args=[network.one.access.pk, network.member.pk])
    other = client.__class__()
    other.force_login(network.member)
    client.post(remove, {"remove": "1"})
    assert other.get(HOME).status_code == 302
    assert client.get(HOME).status_code == 200


def test_what_was_published_stays(network, client):
    live = CasePage.objects.get(pk=network.one.ids("page")[1])
    offboard(latest(network.one))
    assert client.get(live.url).status_code == 200


def test_leaving_takes_every_right_and_invitation_away(network):
    offboard(latest(network.one))
    assert not Group.objects.filter(pk__in=network.one.ids("group")).exists()
    assert not network.one.access.organisation.invitations.pending().exists()
    assert latest(network.one).ended


def test_leaving_twice_changes_nothing(network):
    offboard(latest(network.one))
    ended = latest(network.one).ended
    offboard(latest(network.one))
    assert latest(network.one).ended == ended


def test_the_other_organisation_keeps_everything(network):
    before = rights_of(network.other.access.members)
    offboard(latest(network.one))
    assert rights_of(network.other.access.members) == before
    assert accesses_of(network.other.things["user"][0]).exists()


def test_somebody_in_two_organisations_stays_in_the_other(network, client):
    add_member(network.other.access, network.member)
    offboard(latest(network.one))
    client.force_login(network.member)
    assert client.get(HOME).status_code == 200
    assert [access.pk for access in accesses_of(network.member)] == [network.other.access.pk]


def test_an_organisation_can_come_back_without_its_old_members(network):
    offboard(latest(network.one))
    access = onboard(network.one.access.organisation)
    assert access.ended is None
    assert rights_of(access.members) == member_rights(access)
    assert not access.members.user_set.exists()


def test_a_successor_takes_over_pages_and_files_in_every_language(network):
    pages = set(Page.objects.child_of(network.one.access.organisation).values_list("pk", flat=True))
    count = hand_over(latest(network.one), latest(network.other))
    owner = Page.objects.get(pk=network.other.access.organisation_id)
    assert count == len(pages)
    assert pages <= {page.pk for page in owner.get_children()}
    english = owner.get_translations().get()
    aliases = Page.objects.filter(alias_of__in=pages)
    assert aliases.exists()
    assert all(alias.get_parent() == english for alias in aliases)
    for model, kind in ((NodeImage, "image"), (NodeDocument, "document")):
        (file,) = model.objects.filter(pk__in=network.one.ids(kind))
        assert file.collection_id == network.other.access.collection_id


def test_a_page_that_is_handed_over_is_still_found(network, client):
    live = CasePage.objects.get(pk=network.one.ids("page")[1])
    old = live.url
    hand_over(latest(network.one), latest(network.other))
    moved = CasePage.objects.get(pk=live.pk)
    assert moved.live
    assert client.get(moved.url).status_code == 200
    assert Redirect.objects.filter(old_path=old.rstrip("/")).exists()


def test_two_pages_of_the_same_name_do_not_collide(network):
    one, other = (
        CasePage.objects.get(pk=holdings.ids("page")[0])
        for holdings in (network.one, network.other)
    )
    other.slug = one.slug
    other.save()
    hand_over(latest(network.one), latest(network.other))
    moved = CasePage.objects.get(pk=one.pk)
    assert moved.slug == f"{one.slug}-2"
    assert moved.url_path.endswith(f"/{one.slug}-2/")
    assert moved.get_latest_revision_as_object().slug == moved.slug


@pytest.mark.parametrize("who", ["itself", "one that has left"])
def test_only_a_present_other_organisation_takes_over(network, who):
    successor = latest(network.one if who == "itself" else network.other)
    if who != "itself":
        offboard(successor)
    with pytest.raises(HandOverError):
        hand_over(latest(network.one), successor)


def test_deleting_the_profile_closes_the_door(network):
    Page.objects.get(pk=network.one.access.organisation_id).delete()
    assert not Group.objects.filter(pk__in=network.one.ids("group")).exists()
