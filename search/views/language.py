"""Reads the language of a request whose address does not say it."""

from django.conf import settings


def asked_language(request):
    """Return the language that the parameter `language` names, else the site's own."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
