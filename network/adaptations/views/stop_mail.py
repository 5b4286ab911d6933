"""The page behind the link that stops the e-mails about comments; nobody needs to sign in."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.adaptations.saved.mail_links import read_token
from network.signing import LinkError

TEMPLATE = "network/adaptations/saved/stop_mail.html"


@never_cache
@csrf_exempt  # The link itself is the secret, and a cookie would be one too many.
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request, token):
    """Ask on GET, which scanners of e-mail make as well; stop on POST alone."""
    try:
        saved = read_token(token)
    except LinkError:
        return render(request, TEMPLATE, {}, status=410)
    if request.method == "POST":
        saved.wants_mail = False
        saved.save(update_fields=["wants_mail"])
    return render(request, TEMPLATE, {"saved": saved})
