"""Lets an organisation leave: its people are out at once, what it has published stays."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from .inviting import withdraw


@transaction.atomic
def offboard(access):
    """End the access of an organisation.

    Its groups go, and with them every right and every session that had them; its invitations are
    withdrawn; pages, pictures and documents stay, for the editors to keep or hand over. `onboard`
    opens the door again. Returns the people who were members.
    """
    group_ids = [group.pk for group in access.groups]
    people = list(get_user_model().objects.filter(groups__in=group_ids).distinct())
    Group.objects.filter(pk__in=group_ids).delete()
    access.members = access.administrators = None
    access.ended = access.ended or timezone.now()
    access.save()
    for invitation in access.organisation.invitations.waiting():
        withdraw(invitation)
    return people
