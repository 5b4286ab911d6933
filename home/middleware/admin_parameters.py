"""Takes out of an address of the admin what no database can be asked for."""

from django.conf import settings

# PostgreSQL takes no text with it, and Wagtail's own views pass on what they are given.
NUL = "%00"


class AdminParametersMiddleware:
    """Read the parameters of the admin as if there were no NUL in them."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        asked = request.META.get("QUERY_STRING", "")
        if NUL in asked and request.path_info.startswith(f"/{settings.ADMIN_PREFIX}"):
            request.META["QUERY_STRING"] = asked.replace(NUL, "")
        return self.get_response(request)
