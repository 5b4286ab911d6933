"""Counts the visits that end with 404, after redirects have been tried."""

from .counting import count_missing


class MissingPagesMiddleware:
    """Count a GET that answers 404 where the page tree was asked, or nothing at all."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and request.method == "GET" and asks_for_page(request):
            count_missing(request.path_info)
        return response


def asks_for_page(request):
    match = getattr(request, "resolver_match", None)
    return match is None or match.url_name == "wagtail_serve"
