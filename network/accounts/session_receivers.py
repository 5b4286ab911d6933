"""Stores groups and second factor in the session, on the signals of Django and allauth."""

from allauth.mfa.signals import authenticator_added, authenticator_used

from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from .policy import SECOND_FACTORS
from .session import remember_roles, remember_second_factor, remember_set_up


@receiver(user_logged_in)
def on_sign_in(request, user, **_kwargs):
    remember_roles(request, user)


@receiver(authenticator_used)
def on_second_factor_used(request, authenticator, **_kwargs):
    remember_second_factor(request, authenticator)


@receiver(authenticator_added)
def on_second_factor_added(request, authenticator, **_kwargs):
    """Setting one up counts as using it; the session has more rights now and gets a new key."""
    if authenticator.type in SECOND_FACTORS:
        remember_second_factor(request, authenticator)
        remember_set_up(request)
        request.session.cycle_key()
