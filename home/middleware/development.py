"""Shows the site's own 404 page if DEBUG is on, instead of Django's technical one."""

from django.http import Http404

from home.views.errors import not_found


class NotFoundMiddleware:
    """Handle Http404; place it last. Other exceptions get Django's page with the traceback."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return not_found(request, exception) if isinstance(exception, Http404) else None
