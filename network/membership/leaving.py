"""Ends what users could do or receive through a role that they have lost.

Sessions are not handled here: `network.accounts.middleware` ends those whose user has other groups
than at sign-in, and Django ends those of deactivated users.
"""

from wagtail.admin.models import EditingSession
from wagtail.models import APIToken, Page, PageSubscription, UploadedFile

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from network.access.own import own_pages
from network.access.roles import is_editor, may_work
from network.models import Invitation, OrganisationAccess

from .inviting import may_invite, withdraw


@transaction.atomic
def end_access(user_id, lost_groups=()):
    """End what a user got through the groups with the ids `lost_groups`, or through the account.

    Call it after the change. What the user's remaining roles allow is kept.

    * subscriptions to comments on pages that the user can no longer edit
    * editing sessions and unfinished uploads, which are made anew when needed
    * API tokens
    * invitations that the user has sent and may no longer send
    * invitations to the user's address, to the organisations that the user has left
    """
    user = get_user_model().objects.filter(pk=user_id).first()  # Without cached permissions.
    if user is None:
        return
    lost_subscriptions(user).delete()
    EditingSession.objects.filter(user=user).delete()
    UploadedFile.objects.filter(uploaded_by_user=user).delete()
    APIToken.objects.filter(user=user, revoked_at=None).update(revoked_at=timezone.now())
    for invitation in [*disallowed_invitations(user), *rejoining_invitations(user, lost_groups)]:
        withdraw(invitation)


def lost_subscriptions(user):
    """Return the subscriptions of `user` to pages that the user cannot edit."""
    subscriptions = PageSubscription.objects.filter(user=user)
    if is_editor(user):
        return subscriptions.none()
    if not may_work(user):
        return subscriptions
    return subscriptions.exclude(page__in=Page.objects.filter(own_pages(user)))


def disallowed_invitations(user):
    """Return the pending invitations that `user` has sent and may no longer send."""
    pending = Invitation.objects.pending().filter(invited_by=user).select_related("organisation")
    return [each for each in pending if not may_invite(user, each.role, access_of(each))]


def access_of(invitation):
    return OrganisationAccess.objects.filter(organisation=invitation.organisation_id).first()


def rejoining_invitations(user, lost_groups):
    """Return the pending invitations by which `user` could rejoin an organisation."""
    addresses = Q(email__iexact=user.email) | Q(email__iexact=user.get_username())
    pending = Invitation.objects.pending().filter(addresses)
    if not user.is_active:
        return pending
    left = OrganisationAccess.objects.filter(
        Q(members__in=lost_groups) | Q(administrators__in=lost_groups)
    ).exclude(members__user=user)
    return pending.filter(organisation__access__in=left)
