"""Limits on wrong passwords and second factors.

Three limits apply at once:

* 5 failures in 15 minutes for one account from one network (django-axes). The owner can still sign
  in from elsewhere.
* ACCOUNT_FAILURES a day for one account from all networks together, against an attacker with many
  addresses; NIST SP 800-63B, section 5.2.2, asks for at most 100. The owner can still sign in with
  a passkey, or after choosing a new password through the link in an e-mail.
* NETWORK_FAILURES an hour from one network for all accounts together, against password spraying.
"""

from enum import StrEnum

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_cool_off

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.shortcuts import render
from django.utils.crypto import salted_hmac

from network.models.throttle import Throttle

from .address import client_network

ACCOUNT_SCOPE, ACCOUNT_FAILURES, DAY = "sign-in account", 100, 24 * 3600
NETWORK_SCOPE, NETWORK_FAILURES, HOUR = "sign-in network", 200, 3600


def account_name(_request, credentials):
    """Return the name that attempts are counted by, the same for user name and e-mail.

    For an unknown account it is a hash: people sometimes type their password in the wrong field.
    """
    written = str(credentials.get("username") or credentials.get("email") or "").strip().lower()
    known = Q(username__iexact=written) | Q(email__iexact=written)
    users = get_user_model().objects.filter(known).order_by("pk") if written else []
    name = next((user.get_username() for user in users), None)
    return name or "?" + salted_hmac("network.accounts.throttling", written).hexdigest()


class Lock(StrEnum):
    """Which limit has been reached."""

    HERE = "here"
    ACCOUNT = "account"
    NETWORK = "network"


def take_attempt(request, account):
    """Count an attempt before it is checked; return the Lock that forbids to check it, or None.

    What django-axes refuses is not counted against the account: otherwise a single attacker could
    lock the owner out of every network.
    """
    if not AxesProxyHandler.is_allowed(request, {"username": account}):
        return Lock.HERE
    if not Throttle.take(NETWORK_SCOPE, client_network(request), NETWORK_FAILURES, HOUR):
        return Lock.NETWORK
    if not Throttle.take(ACCOUNT_SCOPE, account, ACCOUNT_FAILURES, DAY):
        return Lock.ACCOUNT
    return None


def is_refused(request, account):
    """Count an attempt; return whether it must not be checked, and prepare the page that says so.

    AxesMiddleware replaces the response of a request with `axes_locked_out` by `locked_page`.
    """
    request.lock = take_attempt(request, account)
    request.axes_locked_out = request.axes_locked_out or bool(request.lock)
    return bool(request.lock)


def give_attempt_back(request, account):
    """Do not count an attempt that succeeded."""
    Throttle.give_back(NETWORK_SCOPE, client_network(request), HOUR)
    Throttle.give_back(ACCOUNT_SCOPE, account, DAY)


def count_failure(request, user):
    """Count a wrong second factor like a wrong password."""
    AxesProxyHandler.user_login_failed(count_failure, credentials_of(user), request)


def reset_failures(user):
    """Let the owner of the account sign in again."""
    AxesProxyHandler.reset_attempts(username=user.get_username())
    Throttle.reset(ACCOUNT_SCOPE, user.get_username())


def credentials_of(user):
    return {"username": user.get_username()}


def locked_page(request, _response=None, _credentials=None):
    """Return the page that says when and how a locked account can be used again."""
    lock = getattr(request, "lock", None) or Lock.HERE
    minutes = HOUR // 60
    if lock == Lock.HERE:
        minutes = int(get_cool_off(request).total_seconds() // 60)
    context = {"minutes": minutes, "lock": lock}
    return render(request, "account/locked.html", context, status=429)
