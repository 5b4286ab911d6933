"""Shows the site's own page for 404 where DEBUG is on: Django shows one for developers there."""

from django.http import Http404

from home.views.errors import not_found


class NotFoundMiddleware:
    """Place it last. An error in the code still has Django's page with its traceback."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return not_found(request, exception) if isinstance(exception, Http404) else None
