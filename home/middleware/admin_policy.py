"""Gives the admin the content security policy that Wagtail needs, and no other page."""

from csp.constants import SELF

from django.conf import settings

# A preview is the page under its own strict policy, in a frame beside the form.
PREVIEW = {"frame-ancestors": [SELF]}


class AdminPolicyMiddleware:
    """Replace the strict public policy below the admin's prefix."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if getattr(request, "is_preview", False):
            response._csp_replace = PREVIEW
        elif request.path_info.startswith(f"/{settings.ADMIN_PREFIX}"):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response
