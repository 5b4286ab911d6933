"""Limits how often one network may try the shared password of a page or a collection of files."""

from functools import wraps

from wagtail.documents.views.serve import authenticate_with_password as wagtail_document_password
from wagtail.views import authenticate_with_password as wagtail_page_password

from home.views.errors import too_many_requests
from network.accounts.address import client_network
from network.models.throttle import Throttle

SCOPE, ATTEMPTS, SECONDS = "shared password", 10, 15 * 60


def throttled(view, argument):
    """Return Wagtail's `view` with a limit; `argument` names the id of the restriction."""

    @wraps(view)
    def limited(request, **kwargs):
        if request.method != "POST":
            return view(request, **kwargs)
        subject = f"{view.__module__} {kwargs[argument]} {client_network(request)}"
        if not Throttle.take(SCOPE, subject, ATTEMPTS, SECONDS):
            return too_many_requests(request, SECONDS)
        response = view(request, **kwargs)
        if response.status_code == 302:  # The password was right.
            Throttle.give_back(SCOPE, subject, SECONDS)
        return response

    return limited


page_password = throttled(wagtail_page_password, "page_view_restriction_id")
document_password = throttled(wagtail_document_password, "restriction_id")
