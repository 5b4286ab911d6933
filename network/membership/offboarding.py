"""Ends the participation of an organisation: its members lose access, published pages stay."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from .inviting import withdraw


@transaction.atomic
def offboard(access):
    """End the access of an organisation, and return the users who were members.

    Its groups are deleted, and with them the permissions and sessions of its members (see
    `leaving.end_access`). Its invitations are withdrawn. Pages, images and documents stay, for the
    editors to keep or hand over. `onboard` gives access again.
    """
    group_ids = [group.pk for group in access.groups]
    people = list(get_user_model().objects.filter(groups__in=group_ids).distinct())
    Group.objects.filter(pk__in=group_ids).delete()
    access.members = access.administrators = None
    access.ended = access.ended or timezone.now()
    access.save()
    for invitation in access.organisation.invitations.pending():
        withdraw(invitation)
    return people
