"""Tells the counting of failures about second factors and about new passwords."""

from allauth.account.signals import password_reset
from allauth.mfa.signals import authentication_failed

from django.conf import settings
from django.dispatch import receiver

from .throttling import count_failure, forget_failures


@receiver(authentication_failed)
def on_wrong_code(request, user, **_kwargs):
    if settings.AXES_ENABLED:
        count_failure(request, user)


@receiver(password_reset)
def on_new_password(user, **_kwargs):
    """Whoever chose a new password by e-mail is the owner, and need not wait."""
    forget_failures(user)
