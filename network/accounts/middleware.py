"""Ends sessions of users whose groups have changed, and requires the second factor."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.models import AnonymousUser
from django.shortcuts import redirect
from django.urls import Resolver404, resolve, reverse
from django.utils.cache import add_never_cache_headers

from .expired_session import SAFE_METHODS
from .policy import needs_second_factor, second_factors
from .session import has_same_roles, has_second_factor

SIGN_OUT = {"account_logout", "admin_sign_out"}
CONFIRM = SIGN_OUT | {"mfa_reauthenticate", "mfa_reauthenticate_webauthn"}
SET_UP = SIGN_OUT | {
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_index",
}


class AccountSessionMiddleware:
    """Check the session of each request before the view runs.

    A user who needs a second factor and has not used it is redirected to it in the admin, and is
    anonymous on public pages. A form of the admin gets the response of an
    expired session (`network.accounts.expired_session`), so that what was typed is not lost.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return self.get_response(request)
        end_outdated_session(request)
        is_closed = lacks_second_factor(request)
        respond = self.response_without_second_factor if is_closed else self.get_response
        return without_caching(respond(request))

    def response_without_second_factor(self, request):
        has_one = second_factors(request.user).exists()
        if url_name_of(request.path_info) in (CONFIRM if has_one else SET_UP):
            return self.get_response(request)
        is_admin = request.path_info.startswith(f"/{settings.ADMIN_PREFIX}")
        if is_admin and request.method in SAFE_METHODS:
            return redirect(second_factor_url(request, has_one))
        request.user = AnonymousUser()
        return self.get_response(request)


def without_caching(response):
    """Forbid caching of a response to a user with a session, unless the view allows it."""
    if not response.has_header("Cache-Control"):
        add_never_cache_headers(response)
    return response


def end_outdated_session(request):
    """End the session of a deactivated user, and one whose groups have changed since sign-in."""
    if request.user.is_authenticated:
        if not has_same_roles(request):
            logout(request)
    elif SESSION_KEY in request.session:
        request.session.flush()


def lacks_second_factor(request):
    if not request.user.is_authenticated or has_second_factor(request):
        return False
    return needs_second_factor(request.user)


def second_factor_url(request, has_one):
    """Return the URL where the second factor is used, or set up if there is none."""
    if not has_one:
        return reverse("mfa_index")
    factor = second_factors(request.user).order_by("type").first()
    names = {"totp": "mfa_reauthenticate", "webauthn": "mfa_reauthenticate_webauthn"}
    return f"{reverse(names[factor.type])}?next=/{settings.ADMIN_PREFIX}"


def url_name_of(path):
    try:
        return resolve(path).url_name
    except Resolver404:
        return None
