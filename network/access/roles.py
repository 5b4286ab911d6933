"""The roles of the network, and who has which.

The staff of the node are the members of two groups, editors and administrators (see StaffRole). A
signed-in user who is in neither and is not a superuser is a member, and subject to the guard;
other groups give no access beyond it.
"""

from django.contrib.auth.models import Group

EDITORS = "editors"
ADMINISTRATORS = "administrators"
STAFF = frozenset({EDITORS, ADMINISTRATORS})
# Staff have this permission and members never do. It guards fields that the node decides on.
STAFF_PERMISSION = "network.change_organisationaccess"


def staff_groups(*keys):
    """Return the groups of the staff roles with these keys, of all if none is given."""
    return Group.objects.filter(staff_role__key__in=keys or STAFF)


def staff_roles(user):
    """Return the keys of the staff roles of `user`; read once for each user object."""
    if not hasattr(user, "_staff_roles"):
        read_groups(user)
    return user._staff_roles


def read_groups(user):
    """Return the primary keys of the user's groups as they are now; refresh `staff_roles`."""
    groups = dict(user.groups.values_list("pk", "staff_role__key"))
    user._staff_roles = STAFF.intersection(groups.values())
    return set(groups)


def is_editor(user):
    """Return whether `user` may work with all content."""
    return may_work(user) and (user.is_superuser or bool(staff_roles(user)))


def is_administrator(user):
    """Return whether `user` may work with accounts, organisations and settings."""
    return may_work(user) and (user.is_superuser or ADMINISTRATORS in staff_roles(user))


def is_guarded(user):
    """Return whether `user` is signed in and may see only what belongs to their organisation."""
    return may_work(user) and not is_editor(user)


def may_work(user):
    return user.is_authenticated and user.is_active
