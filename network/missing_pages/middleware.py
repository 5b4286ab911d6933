"""Counts responses with status 404, after redirects have been tried."""

from .counting import count_missing


class MissingPagesMiddleware:
    """Count GET requests with status 404 that no other view than Wagtail's `serve` handled."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code == 404 and request.method == "GET" and is_page_request(request):
            count_missing(request.path_info)
        return response


def is_page_request(request):
    match = getattr(request, "resolver_match", None)
    return match is None or match.url_name == "wagtail_serve"
