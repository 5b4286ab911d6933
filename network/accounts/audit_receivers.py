"""Logs the signals of allauth, django-axes and Django about sign-ins and second factors."""

from allauth.account.authentication import get_authentication_records
from allauth.account.signals import password_changed, password_reset, password_set
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from axes.signals import user_locked_out

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.dispatch import receiver

from . import audit
from .policy import SECOND_FACTORS
from .throttling import account_name


@receiver(user_logged_in)
def on_sign_in(request, user, **_kwargs):
    """Log how: the first authentication record is a password, a passkey or another service."""
    records = get_authentication_records(request, user)
    audit.write(audit.SIGNED_IN, user, user=user, how=records[0]["method"] if records else "")


@receiver(user_login_failed)
def on_wrong_password(credentials, request=None, **_kwargs):
    user = find_user(account_name(request, credentials))
    if user:
        audit.write(audit.FAILED, user, why="wrong_password")


@receiver(authentication_failed)
def on_wrong_code(user, **_kwargs):
    audit.write(audit.FAILED, user, why="wrong_code")


@receiver(user_locked_out)
def on_lock(username, **_kwargs):
    user = find_user(username)
    if user:
        audit.write(audit.LOCKED, user)


@receiver([password_changed, password_reset, password_set])
def on_new_password(user, **_kwargs):
    audit.write(audit.PASSWORD_CHANGED, user, user=user)


@receiver(authenticator_added)
def on_factor_added(user, authenticator, **_kwargs):
    if authenticator.type in SECOND_FACTORS:
        audit.write(audit.FACTOR_ADDED, user, user=user, factor=authenticator.type)


@receiver(authenticator_removed)
def on_factor_removed(user, authenticator, **_kwargs):
    if authenticator.type in SECOND_FACTORS:
        audit.write(audit.FACTOR_REMOVED, user, user=user, factor=authenticator.type)


@receiver(authenticator_reset)
def on_new_codes(user, **_kwargs):
    audit.write(audit.CODES_RENEWED, user, user=user)


def find_user(name):
    return get_user_model().objects.filter(username=name).first()
