"""Ends a session whose person got other roles, and closes one that lacks its second factor."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.models import AnonymousUser
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.cache import add_never_cache_headers

from .policy import needs_second_factor, second_factors
from .session import has_same_roles, has_second_factor

LEAVE = {"account_logout", "admin_sign_out"}
CONFIRM = LEAVE | {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
SET_UP = LEAVE | {
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_index",
}


class AccountSessionMiddleware:
    """Judge each request that carries a session, before any view sees its user.

    A person who needs a second factor and has not shown it is led to it in the admin, and is a
    visitor like any other everywhere else.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return self.get_response(request)
        end_outdated_session(request)
        is_closed = lacks_second_factor(request)
        answer = self.with_closed_session if is_closed else self.get_response
        return kept_by_no_cache(answer(request))

    def with_closed_session(self, request):
        has_one = second_factors(request.user).exists()
        if name_of(request.path_info) in (CONFIRM if has_one else SET_UP):
            return self.get_response(request)
        if request.path_info.startswith(f"/{settings.ADMIN_PREFIX}"):
            return redirect(way_in(request, has_one))
        request.user = AnonymousUser()
        return self.get_response(request)


def kept_by_no_cache(response):
    """What a person with a session is shown may be theirs alone, unless the view says otherwise."""
    if not response.has_header("Cache-Control"):
        add_never_cache_headers(response)
    return response


def end_outdated_session(request):
    """Forget the session of a closed account, and one whose roles have changed since it began."""
    if request.user.is_authenticated:
        if not has_same_roles(request):
            logout(request)
    elif SESSION_KEY in request.session:
        request.session.flush()


def lacks_second_factor(request):
    if not request.user.is_authenticated or has_second_factor(request):
        return False
    return needs_second_factor(request.user)


def way_in(request, has_one):
    """Return the address where a second factor is shown, or set up when there is none."""
    if not has_one:
        return reverse("mfa_index")
    factor = second_factors(request.user).order_by("type").first()
    names = {"totp": "mfa_reauthenticate", "webauthn": "mfa_reauthenticate_webauthn"}
    return f"{reverse(names[factor.type])}?next=/{settings.ADMIN_PREFIX}"


def name_of(path):
    try:
        return resolve(path).url_name
    except Resolver404:
        return None
