"""Activates the language of the URL prefix."""

from django.conf import settings
from django.utils import translation


class LanguageFromAddressMiddleware:
    """Activate the language of the path's prefix, or LANGUAGE_CODE.

    Django's LocaleMiddleware also considers cookies and Accept-Language. Here each URL has one
    language, so that it can be cached and linked to. The admin uses the browser's language until
    the user has signed in and chosen one.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = self.language_of(request)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    @staticmethod
    def language_of(request):
        if request.path_info.startswith(f"/{settings.ADMIN_PREFIX}"):
            return translation.get_language_from_request(request)
        return translation.get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
