"""The page behind the link that stops e-mails: one button, and no need to sign in."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.signing import LinkError


def stop_mail_view(read_token, template):
    """Return a view that takes a token and sets `wants_mail` of a row to False.

    read_token: returns the row that a token is for, or raises LinkError.
    template: extends network/stop_mail.html; its context has the row as `row` if the link works.
    """

    @never_cache
    @csrf_exempt  # The token in the URL protects it; a CSRF token would need a cookie.
    @require_http_methods(["GET", "HEAD", "POST"])
    def stop_mail(request, token):
        """Show a button on GET, which e-mail scanners also send; stop on POST only."""
        try:
            row = read_token(token)
        except LinkError:
            return render(request, template, {}, status=410)
        if request.method == "POST":
            row.wants_mail = False
            row.save(update_fields=["wants_mail"])
        return render(request, template, {"row": row})

    return stop_mail
