"""The members of organisations, and changes of membership."""

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Q

from network.access.roles import ADMINISTRATORS, EDITORS, is_editor, staff_groups
from network.models import MemberRole, OrganisationAccess

STAFF_ROLES = {MemberRole.EDITOR: EDITORS, MemberRole.ADMINISTRATOR: ADMINISTRATORS}


def has_role(user, role, access=None):
    """Return whether `user` is a member of the organisation of `access`, or has a staff role."""
    if access:
        return bool(access.members) and user.groups.filter(pk=access.members_id).exists()
    return staff_groups(STAFF_ROLES[role]).filter(user=user).exists()


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
    """Return the members of an organisation by name, with `is_organisation_administrator`."""
    people = get_user_model().objects.filter(groups=access.members_id)
    administrators = set(
        access.administrators.user_set.values_list("pk", flat=True) if access.administrators else ()
    )
    people = list(people.order_by("last_name", "first_name", "pk"))
    for person in people:
        person.is_organisation_administrator = person.pk in administrators
    return people


def find_person(email):
    """Return the user whose e-mail or user name is this address, ignoring case, or None."""
    accounts = get_user_model().objects.filter(Q(email__iexact=email) | Q(username__iexact=email))
    return accounts.order_by("pk").first()


@transaction.atomic
def add_member(access, user, role=MemberRole.MEMBER):
    """Make `user` a member of an organisation, or an organisation administrator."""
    user.groups.add(access.members)
    if role == MemberRole.ORGANISATION_ADMINISTRATOR:
        user.groups.add(access.administrators)
    else:
        user.groups.remove(access.administrators)


def remove_member(access, user):
    """Remove `user` from an organisation; `leaving.end_access` is called through a signal."""
    user.groups.remove(*access.groups)
