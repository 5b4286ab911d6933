"""How wrong passwords and codes are counted: for one account from one address, by django-axes.

Nobody can lock somebody else out: the owner signs in from another address as before.
"""

from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_cool_off

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.shortcuts import render
from django.utils.crypto import salted_hmac


def account_of(_request, credentials):
    """Return the name under which attempts are counted, the same for user name and e-mail.

    What somebody wrote who has no account may be a password in the wrong field: it is not kept.
    """
    written = str(credentials.get("username") or credentials.get("email") or "").strip().lower()
    known = Q(username__iexact=written) | Q(email__iexact=written)
    users = get_user_model().objects.filter(known).order_by("pk") if written else []
    name = next((user.get_username() for user in users), None)
    return name or "?" + salted_hmac("network.accounts.throttling", written).hexdigest()


def is_locked(request, user):
    return not AxesProxyHandler.is_allowed(request, credentials_of(user))


def count_failure(request, user):
    """Count a wrong second factor beside the wrong passwords."""
    AxesProxyHandler.user_login_failed(count_failure, credentials_of(user), request)


def forget_failures(user):
    AxesProxyHandler.reset_attempts(username=user.get_username())


def credentials_of(user):
    return {"username": user.get_username()}


def locked_page(request, _response=None, _credentials=None):
    """Answer someone who tried too often, with what to do now."""
    minutes = int(get_cool_off(request).total_seconds() // 60)
    return render(request, "account/locked.html", {"minutes": minutes}, status=429)
