"""Counts wrong second factors, and clears the counters of people who have proved who they are."""

from allauth.account.signals import password_reset
from allauth.mfa.signals import authentication_failed

from django.conf import settings
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from network.models.throttle import Throttle

from .throttling import ACCOUNT_SCOPE, count_failure, reset_failures


@receiver(authentication_failed)
def on_wrong_code(request, user, **_kwargs):
    if settings.AXES_ENABLED:
        count_failure(request, user)


@receiver(password_reset)
def on_new_password(user, **_kwargs):
    """The reset link proved access to the owner's e-mail, so the limit is lifted."""
    reset_failures(user)


@receiver(user_logged_in)
def on_sign_in(user, **_kwargs):
    """Sent after the last step; django-axes clears its own counter."""
    Throttle.reset(ACCOUNT_SCOPE, user.get_username())
