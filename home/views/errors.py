"""The error pages: in the frame of the site, or plain if the frame cannot be rendered."""

import logging

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.template import loader
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.defaults import ERROR_404_TEMPLATE_NAME

logger = logging.getLogger(__name__)
FRAMED, PLAIN = "error.html", "error_plain.html"
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)

# {status: (heading, lead, advice)}: the lead says what happened, the advice what to do.
TEXTS = {
    400: (
        gettext_lazy("The address or the form cannot be read"),
        gettext_lazy("Something in what your browser sent is not as it should be."),
        gettext_lazy("Go back and try again, or begin from the front page."),
    ),
    403: (
        gettext_lazy("You may not open this page"),
        gettext_lazy("It is only for certain people."),
        gettext_lazy("Sign in with another account, or ask the editors if you should have access."),
    ),
    413: (
        gettext_lazy("That is too much at once"),
        gettext_lazy("What you sent is larger than the site can take."),
        gettext_lazy("Go back, shorten the text or choose a smaller file, and send it again."),
    ),
    429: (
        gettext_lazy("Too many attempts"),
        gettext_lazy("For the sake of safety the site takes no more attempts just now."),
        gettext_lazy("Wait a while and try again."),
    ),
    500: (
        gettext_lazy("Something went wrong"),
        gettext_lazy("The fault is ours. Nothing that you did has broken anything."),
        gettext_lazy(
            "Wait a minute and try again. If it still does not work, begin from the front page."
        ),
    ),
}


def bad_request(request, exception=None):
    """Handler for 400, and for a request whose body is too large."""
    return error_page(request, 413 if isinstance(exception, TOO_LARGE) else 400)


def permission_denied(request, exception=None):
    """Handler for 403."""
    return error_page(request, 403)


def not_found(request, exception=None):
    """Handler for 404."""
    return framed(request, ERROR_404_TEMPLATE_NAME, {}, 404) or plain(
        404,
        _("The page is not here"),
        _("The address may be wrong, or the page may have been moved or taken away."),
        _("Go back and try again, or begin from the front page."),
    )


def too_many_requests(request, seconds):
    """Return the page for 429, which says after how many `seconds` to try again at the latest."""
    minutes = max(1, seconds // 60)
    advice = ngettext(
        "Wait %(minutes)d minute and try again.", "Wait %(minutes)d minutes and try again.", minutes
    )
    response = error_page(request, 429, advice=advice % {"minutes": minutes})
    response.headers["Retry-After"] = str(seconds)
    return response


def server_error(request):
    """Handler for 500: without the frame, since the database may be what has failed."""
    return plain(500, *TEXTS[500])


def csrf_failure(request, reason=""):
    """Handler for a form without a valid CSRF token, which was open too long or without cookies.

    The page offers to send the form again, unless it comes from another site or contains secrets.
    """
    if not request.accepts("text/html"):
        return signed_out_json(_("Your sign-in has changed. Copy your text and reload the page."))
    advice = _("Open the page again and fill in the form once more.")
    if reason == REASON_NO_CSRF_COOKIE:
        advice = _("Allow cookies for this site in your browser, and try again.")
    fields = sent_fields(request) if is_same_origin(request) else []
    return error_page(
        request,
        403,
        heading=_("The form could not be sent"),
        lead=_("It was open for a long time, or you have signed in or out in another window."),
        advice=_("Nothing is lost: send it again.") if fields else advice,
        fields=fields,
        address=request.get_full_path(),
    )


def signed_out_json(text, status=403):
    """Return an error that Wagtail's autosave understands: it shows `text` and tries again."""
    values = {"success": False, "signed_out": True, "error_code": "locked", "error_message": text}
    return JsonResponse(values, status=status)


SECRET_FIELDS = {"code", "credential", "login"}
TOKEN_FIELD = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field


def sent_fields(request):
    """Return [(name, value)] of the submitted form; [] if one of them may be a secret."""
    names = [name for name in request.POST if name != TOKEN_FIELD]
    if any(name in SECRET_FIELDS or "password" in name for name in names):
        return []
    return [(name, value) for name in names for value in request.POST.getlist(name)]


def is_same_origin(request):
    """Return whether the form was sent from a page of this site, by its Origin header."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def error_page(request, status, **texts):
    """Return the page for `status`; `texts` replace heading, lead or advice, or add to them."""
    heading, lead, advice = TEXTS[status]
    context = {"heading": heading, "lead": lead, "advice": advice, **texts}
    return framed(request, FRAMED, context, status) or plain(
        status, context["heading"], context["lead"], context["advice"]
    )


def framed(request, template, context, status):
    """Return a page in the frame of the site, or None if that cannot be rendered."""
    try:
        content = loader.render_to_string(template, context, request)
    except Exception:
        logger.exception("The page for status %s could not be rendered in the frame", status)
        return None
    response = HttpResponse(content, status=status)
    add_never_cache_headers(response)
    return response


def plain(status, heading, lead, advice):
    """Return a page that needs neither the request nor the database."""
    context = {
        "heading": heading,
        "lead": lead,
        "advice": advice,
        "LANGUAGE_CODE": get_language() or "sv",
    }
    return HttpResponse(loader.get_template(PLAIN).render(context), status=status)
