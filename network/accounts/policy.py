"""Who needs a second factor: users who may publish, or change accounts and permissions."""

from allauth.mfa.models import Authenticator
from wagtail.models import GroupPagePermission

from django.conf import settings

# Recovery codes replace a lost second factor; alone they are not one.
SECOND_FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
ACCOUNT_RIGHTS = ("auth.add_user", "auth.change_user", "auth.change_group")


def is_trusted(user):
    """Return whether `user` has the permissions of an editor or administrator."""
    if not user.is_authenticated or not user.is_active:
        return False
    return user.is_superuser or may_publish(user) or may_change_accounts(user)


def may_publish(user):
    granted = GroupPagePermission.objects.filter(permission__codename="publish_page")
    return granted.filter(group__user=user).exists()


def may_change_accounts(user):
    return any(user.has_perm(right) for right in ACCOUNT_RIGHTS)


def needs_second_factor(user):
    """Return whether `user` can use the admin only with a second factor."""
    return settings.SECOND_FACTOR_REQUIRED and is_trusted(user)


def second_factors(user):
    """Return the authenticator app and the passkeys of `user`."""
    return Authenticator.objects.filter(user=user, type__in=SECOND_FACTORS)
