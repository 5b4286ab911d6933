"""Who belongs to which organisation, and as what."""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q

from network.access.roles import ADMINISTRATORS, EDITORS, is_editor
from network.models import MemberRole, OrganisationAccess

STAFF_GROUPS = {MemberRole.EDITOR: EDITORS, MemberRole.ADMINISTRATOR: ADMINISTRATORS}


def accesses_of(user):
    """Return the OrganisationAccess rows of the organisations that `user` is a member of."""
    groups = user.groups.all()
    return OrganisationAccess.objects.filter(members__in=groups, ended=None).select_related(
        "organisation"
    )


def administers(user, access):
    """Return whether `user` may invite and remove the members of this organisation."""
    if is_editor(user):
        return True
    return bool(
        user.is_active
        and access.administrators_id
        and user.groups.filter(pk=access.administrators_id).exists()
    )


def members_of(access):
    """Return the people of an organisation by name, each with `is_organisation_administrator`."""
    people = get_user_model().objects.filter(groups=access.members_id)
    administrators = set(
        access.administrators.user_set.values_list("pk", flat=True) if access.administrators else ()
    )
    people = list(people.order_by("last_name", "first_name", "pk"))
    for person in people:
        person.is_organisation_administrator = person.pk in administrators
    return people


def person_with(email):
    """Return the account that uses this address, in any case of letters, or None."""
    accounts = get_user_model().objects.filter(Q(email__iexact=email) | Q(username__iexact=email))
    return accounts.order_by("pk").first()


@transaction.atomic
def add_member(access, user, role=MemberRole.MEMBER):
    """Make `user` a member of an organisation, or its administrator."""
    user.groups.add(access.members)
    if role == MemberRole.ORGANISATION_ADMINISTRATOR:
        user.groups.add(access.administrators)
    else:
        user.groups.remove(access.administrators)


def remove_member(access, user):
    """Take from `user` what belongs to this organisation; with the role, the sessions end."""
    user.groups.remove(*access.groups)
