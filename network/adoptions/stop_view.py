"""The page behind the link that stops the e-mails: one button, and no need to sign in."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from network.adoptions.stop_links import read_token
from network.signing import LinkError


@never_cache
@csrf_exempt  # The link itself is the secret, and a cookie would be one too many.
@require_http_methods(["GET", "HEAD", "POST"])
def stop_mail(request, token):
    """Ask on GET, which scanners of e-mail make as well; stop on POST alone."""
    try:
        adoption = read_token(token)
    except LinkError:
        return render(request, "network/adoptions/stop.html", {}, status=410)
    if request.method == "POST":
        adoption.wants_mail = False
        adoption.save(update_fields=["wants_mail"])
    return render(request, "network/adoptions/stop.html", {"adoption": adoption})
