"""The view behind the link in the e-mail: one button, without signing in."""

from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.freshness.confirming import confirm_by_link
from network.freshness.links import read_token
from network.signing import LinkError, LinkState

NOT_OPEN = {
    LinkState.ALTERED: _("The link is not whole. Copy all of it from the e-mail."),
    LinkState.EXPIRED: _("The link is too old. You will be asked again in a new e-mail."),
    LinkState.USED: _("The page is confirmed already, by you or by a colleague. Thank you."),
    LinkState.WITHDRAWN: _("The page is no longer public, so there is nothing to confirm."),
    LinkState.REPLACED: _(
        "The page has been changed since the e-mail was sent. Sign in to read and confirm it."
    ),
}


@never_cache
@csrf_exempt  # The token in the URL protects it; a CSRF token would need a cookie.
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_page(request, token):
    """Show a button on GET, which e-mail scanners also send; confirm on POST only."""
    try:
        if request.method == "POST":
            user = request.user if request.user.is_authenticated else None
            page = confirm_by_link(token, user)
            return show(request, "thanks.html", confirmed_page=page)
        _question, page = read_token(token)
        return show(request, "confirm.html", asked_page=page)
    except LinkError as error:
        return show(request, "refused.html", 410, reason=NOT_OPEN[error.state])


def show(request, template, status=200, **context):
    return render(request, f"network/freshness/{template}", context, status=status)
