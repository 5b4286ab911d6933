"""Who leaves gets nothing more: no mail about comments, no way back, no tokens."""

import pytest
from wagtail.models import APIToken, PageSubscription, UploadedFile

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from cases.models import CasePage
from network.access.roles import ADMINISTRATORS, EDITORS, staff_groups
from network.membership.inviting import MAX_INVITATIONS, MAX_RESENDS, invite, send_again
from network.membership.offboarding import offboard
from network.membership.people import add_member, remove_member
from network.models import Invitation, MemberRole
from tests.factories import people

pytestmark = pytest.mark.django_db
ADMINISTRATOR = MemberRole.ORGANISATION_ADMINISTRATOR


def subscribed(access, user):
    """Make a case of the organisation, to whose comments `user` subscribes."""
    page = access.organisation.add_child(instance=CasePage(title="Fall", live=False, owner=user))
    PageSubscription.objects.create(page=page, user=user, comment_notifications=True)
    return page


def is_subscribed(user):
    return PageSubscription.objects.filter(user=user).exists()


def deactivate(access, user):
    user.is_active = False
    user.save()


def move_elsewhere(access, user):
    add_member(people.access("Region Hav"), user)
    remove_member(access, user)


WAYS_OUT = {
    "removed": remove_member,
    "removed by the user's form": lambda access, user: user.groups.set([]),
    "removed from the side of the group": lambda access, user: access.members.user_set.clear(),
    "moved": move_elsewhere,
    "organisation off-boarded": lambda access, user: offboard(access),
    "group deleted": lambda access, user: access.members.delete(),
    "deactivated": deactivate,
}


@pytest.mark.parametrize("leave", WAYS_OUT.values(), ids=WAYS_OUT)
def test_who_leaves_is_told_of_no_comment(leave):
    access = people.access()
    user, colleague = people.member(access), people.member(access, "Kim")
    subscribed(access, user)
    subscribed(access, colleague)
    leave(access, user)
    assert not is_subscribed(user)
    if leave not in (WAYS_OUT["organisation off-boarded"], WAYS_OUT["group deleted"]):
        assert is_subscribed(colleague) == (
            leave is not WAYS_OUT["removed from the side of the group"]
        )


@pytest.mark.parametrize("leave", WAYS_OUT.values(), ids=WAYS_OUT)
def test_tokens_and_unfinished_uploads_end(leave):
    access = people.access()
    user = people.member(access)
    APIToken.objects.create(user=user, name="x", key_hash="x" * 64, prefix="x")
    UploadedFile.objects.create(uploaded_by_user=user, file=ContentFile(b"x", name="x.txt"))
    leave(access, user)
    assert not APIToken.objects.filter(user=user, revoked_at=None).exists()
    assert not UploadedFile.objects.filter(uploaded_by_user=user).exists()


def test_a_mail_about_a_comment_reaches_only_those_who_are_members(client, mailoutbox):
    access = people.access()
    user, colleague = people.member(access), people.member(access, "Kim")
    page = subscribed(access, user)
    PageSubscription.objects.create(page=page, user=colleague, comment_notifications=True)
    remove_member(access, user)
    told = PageSubscription.objects.filter(page=page).values_list("user__email", flat=True)
    assert list(told) == [colleague.email]


@pytest.mark.parametrize("leave", [remove_member, deactivate])
def test_invitations_that_an_organisation_administrator_has_sent_end(leave):
    access = people.access()
    user = people.organisation_administrator(access)
    theirs = invite("privat@epost.example", ADMINISTRATOR, access, invited_by=user)
    others = invite("annan@epost.example", access=access, invited_by=people.editor())
    leave(access, user)
    assert list(Invitation.objects.pending()) == [others]
    assert Invitation.objects.get(pk=theirs.pk).withdrawn


def test_who_may_no_longer_invite_has_no_invitations_out():
    access = people.access()
    user = people.organisation_administrator(access)
    invite("privat@epost.example", ADMINISTRATOR, access, invited_by=user)
    add_member(access, user, MemberRole.MEMBER)
    assert not Invitation.objects.pending().exists()


def test_invitations_of_a_former_administrator_of_the_node_end():
    user = people.administrator()
    invite("ny@noden.example", MemberRole.EDITOR, invited_by=user)
    user.groups.remove(*staff_groups(ADMINISTRATORS))
    assert not Invitation.objects.pending().exists()


def test_an_invitation_back_ends_and_one_to_another_organisation_stays():
    access, other = people.access(), people.access("Region Hav")
    user = people.member(access)
    Invitation.objects.create(organisation=access.organisation, email=user.email)
    elsewhere = invite(user.email, access=other)
    remove_member(access, user)
    assert list(Invitation.objects.pending()) == [elsewhere]


def test_invitations_of_a_deleted_user_end():
    user = people.administrator()
    invite("ny@noden.example", MemberRole.EDITOR, invited_by=user)
    get_user_model().objects.filter(pk=user.pk).first().delete()
    assert not Invitation.objects.pending().exists()


def test_an_editor_who_leaves_an_organisation_keeps_what_editors_have():
    access = people.access()
    user = people.member(access)
    user.groups.add(*staff_groups(EDITORS))
    subscribed(access, user)
    remove_member(access, user)
    assert is_subscribed(user)


def test_a_renamed_group_is_still_that_of_the_editors():
    editor = people.editor()
    group = staff_groups(EDITORS).get()
    group.name = "Redaktionen"
    group.save()
    assert list(staff_groups(EDITORS)) == [group]
    assert editor.groups.get().staff_role.key == EDITORS


def test_invitations_are_limited_for_each_person():
    access, user = people.access(), None
    user = people.organisation_administrator(access)
    for number in range(MAX_INVITATIONS):
        invite(f"person{number}@epost.example", access=access, invited_by=user)
    with pytest.raises(ValidationError):
        invite("en-till@epost.example", access=access, invited_by=user)
    assert invite("en-till@epost.example", access=access, invited_by=people.editor())


def test_an_invitation_is_sent_again_a_few_times_a_day():
    invitation = invite("ny@epost.example", access=people.access())
    for _number in range(MAX_RESENDS):
        send_again(invitation)
    with pytest.raises(ValidationError):
        send_again(invitation)


def test_the_page_says_that_too_many_have_been_sent(client):
    access = people.access()
    user = people.organisation_administrator(access)
    invitation = invite("ny@epost.example", access=access)
    client.force_login(user)
    address = f"/hantera/organisations/{access.pk}/invitations/{invitation.pk}/"
    responses = [client.post(address, {"again": "1"}, follow=True) for _number in range(5)]
    assert [response.status_code for response in responses] == [200] * 5
    assert "i morgon" in responses[-1].content.decode()
