"""Keeps what a user has typed in the admin when the session has ended meanwhile.

Wagtail would redirect the form to the sign-in page and lose it. Here the response is a page that
holds the fields, offers to sign in in another tab, and sends them again. For the editor's autosave
it is JSON with a message that Wagtail shows; the text then stays in the editor.
"""

from django.conf import settings
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from home.views.errors import sent_fields, signed_out_json

SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
# Views of the admin that are used without being signed in, or to end a session.
ANONYMOUS_VIEWS = {
    "admin_sign_in",
    "admin_sign_out",
    "admin_new_password",
    "admin_new_password_sent",
    "admin_new_password_set",
    "wagtailadmin_login",
    "wagtailadmin_logout",
    "wagtailadmin_password_reset",
    "wagtailadmin_password_reset_done",
    "wagtailadmin_password_reset_confirm",
    "wagtailadmin_password_reset_complete",
}


class ExpiredSessionMiddleware:
    """Respond to a form of the admin that is sent without a session, after the CSRF check."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, _view, _args, _kwargs):
        if request.method in SAFE_METHODS or request.user.is_authenticated:
            return None
        is_admin = request.path_info.startswith(f"/{settings.ADMIN_PREFIX}")
        if not is_admin or request.resolver_match.view_name in ANONYMOUS_VIEWS:
            return None
        return signed_out(request)


def signed_out(request):
    """Return the response to a form that needs a session."""
    text = _("You have been signed out. Sign in in another tab; your text stays here.")
    if not request.accepts("text/html") or is_script(request):
        return signed_out_json(text, status=401)
    context = {
        "address": request.get_full_path(),
        "fields": sent_fields(request),
        "files": sorted(request.FILES),
    }
    response = render(request, "accounts/signed_out.html", context, status=401)
    add_never_cache_headers(response)
    return response


def is_script(request):
    """Return whether a script of the admin has sent the request."""
    return request.headers.get("X-Requested-With") == "XMLHttpRequest"
