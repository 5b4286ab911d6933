"""What a session stores about the sign-in: the user's groups and the second factor."""

import time

from allauth.mfa.models import Authenticator

from network.access.roles import read_groups

ROLES = "roles_at_sign_in"
SECOND_FACTOR = "second_factor_used"
SET_UP = "second_factor_set_up_at"
RECENT_SECONDS = 300


def role_signature(user):
    """Return a text that changes when `user` gets or loses a group or a status."""
    groups = sorted(read_groups(user))
    flags = [name for name in ("is_superuser", "is_staff") if getattr(user, name)]
    return ",".join([*flags, *map(str, groups)])


def remember_roles(request, user):
    request.session[ROLES] = role_signature(user)


def has_same_roles(request):
    """Return whether the user's groups are the same as at sign-in."""
    return request.session.get(ROLES) == role_signature(request.user)


def remember_second_factor(request, authenticator):
    request.session[SECOND_FACTOR] = authenticator.pk


def has_second_factor(request):
    """Return whether this session used a second factor that the user still has."""
    key = request.session.get(SECOND_FACTOR)
    return bool(key) and Authenticator.objects.filter(pk=key, user=request.user).exists()


def remember_set_up(request):
    request.session[SET_UP] = time.time()


def has_recent_set_up(request):
    """Return whether the user set up a second factor in the last minutes."""
    return time.time() - request.session.get(SET_UP, 0) < RECENT_SECONDS
