"""Sets the content security policy of the admin; Wagtail does not work with the strict one."""

from csp.constants import SELF

from django.conf import settings

# Previews have the strict policy, but are shown in an iframe of the editor.
PREVIEW = {"frame-ancestors": [SELF]}


class AdminPolicyMiddleware:
    """Replace the strict policy of public pages below ADMIN_PREFIX."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if getattr(request, "is_preview", False):
            response._csp_replace = PREVIEW
        elif request.path_info.startswith(f"/{settings.ADMIN_PREFIX}"):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY
        return response
