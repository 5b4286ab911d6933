"""Reads the language of a request whose address does not say it."""

from django.conf import settings
from django.utils.translation import gettext as _


def asked_language(request):
    """Return the language that the parameter `language` names, else the site's own."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def problem_of_language(request):
    """Return {"language": what is wrong with it}, or nothing."""
    languages = dict(settings.LANGUAGES)
    if "language" not in request.GET or request.GET["language"] in languages:
        return {}
    return {"language": _("One of: %(values)s.") % {"values": ", ".join(languages)}}
