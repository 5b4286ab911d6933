"""The guard: members can open only the admin views in `allowed`."""

from django.conf import settings
from django.http import Http404, HttpResponseBase

from .allowed import ALLOWED
from .current_request import current_request
from .roles import is_guarded


class GuardMiddleware:
    """Return 404 to a member for every admin view not in `allowed`, or whose check fails.

    404 instead of 403, because 403 would reveal that the object exists.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not self.is_admin(request):
            return self.get_response(request)
        with current_request(request):
            return self.get_response(request)

    def process_view(self, request, _view, args, kwargs):
        if not self.is_admin(request) or not is_guarded(request.user):
            return None
        check = ALLOWED.get(request.resolver_match.view_name)
        result = bool(check) and not args and check(request, **kwargs)
        if not result:
            raise Http404
        return result if isinstance(result, HttpResponseBase) else None

    @staticmethod
    def is_admin(request):
        return request.path_info.startswith(f"/{settings.ADMIN_PREFIX}")
