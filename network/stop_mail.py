"""The page behind the link that stops e-mails: one button, and no need to sign in."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.signing import LinkError


def stop_mail_view(read_token, template):
    """Return a view that takes a token and sets `wants_mail` of a row to False.

    read_token: returns the row that a token is for, or raises LinkError.
    template: extends network/stop_mail.html; it is given the row as `row`, which is missing where
    the link does not work any more.
    """

    @never_cache
    @csrf_exempt  # The link itself is the secret, and a cookie would be one too many.
    @require_http_methods(["GET", "HEAD", "POST"])
    def stop_mail(request, token):
        """Ask on GET, which scanners of e-mail make as well; stop on POST alone."""
        try:
            row = read_token(token)
        except LinkError:
            return render(request, template, {}, status=410)
        if request.method == "POST":
            row.wants_mail = False
            row.save(update_fields=["wants_mail"])
        return render(request, template, {"row": row})

    return stop_mail
