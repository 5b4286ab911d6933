"""Removes NUL characters from the query strings of admin requests."""

from django.conf import settings

# PostgreSQL rejects text with NUL, and Wagtail's views pass parameters to queries unchecked.
NUL = "%00"


class AdminParametersMiddleware:
    """Remove NUL from the query string."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        if NUL in query and request.path_info.startswith(f"/{settings.ADMIN_PREFIX}"):
            request.META["QUERY_STRING"] = query.replace(NUL, "")
        return self.get_response(request)
