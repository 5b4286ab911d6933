"""The roles of the network, and who has which.

A role is a group. `editors` and `administrators` have fixed names; whoever is in neither, and is
no superuser, is a member and meets the guard: an unknown role is closed, not open.
"""

EDITORS = "editors"
ADMINISTRATORS = "administrators"
STAFF = frozenset({EDITORS, ADMINISTRATORS})
# Staff have this permission and members never do: for fields that are the node's to decide.
STAFF_PERMISSION = "network.change_organisationaccess"


def staff_roles(user):
    """Return the set of fixed roles that `user` has; read once for each user object."""
    if not hasattr(user, "_staff_roles"):
        read_groups(user)
    return user._staff_roles


def read_groups(user):
    """Return the keys of the groups of `user` as they are now, and remember the fixed roles."""
    groups = dict(user.groups.values_list("pk", "name"))
    user._staff_roles = STAFF.intersection(groups.values())
    return set(groups)


def is_editor(user):
    """Return whether `user` may work with everything that is published."""
    return may_work(user) and (user.is_superuser or bool(staff_roles(user)))


def is_administrator(user):
    """Return whether `user` may work with accounts, organisations and settings."""
    return may_work(user) and (user.is_superuser or ADMINISTRATORS in staff_roles(user))


def is_guarded(user):
    """Return whether `user` is signed in and sees only what belongs to the own organisation."""
    return may_work(user) and not is_editor(user)


def may_work(user):
    return user.is_authenticated and user.is_active
