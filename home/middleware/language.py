"""Chooses the language of a request by its address alone: a page is the same for everyone."""

from django.conf import settings
from django.utils import translation


class LanguageFromAddressMiddleware:
    """Activate the language that the path begins with, else the site's own.

    Django's LocaleMiddleware also looks at cookies and at Accept-Language. Here a page has one
    language, so that it can be cached and linked to. The admin follows the browser until a person
    has signed in and chosen.
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
