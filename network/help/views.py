"""The two pages of help."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from network.access.roles import is_editor
from network.admin import page_context

from .guides import EDITORS, MEMBERS, guide


def members(request):
    """Tell members how they write and publish."""
    return answer(request, MEMBERS)


def editors(request):
    """Tell editors how they review, invite and keep the site in order."""
    if not is_editor(request.user):
        raise Http404
    return answer(request, EDITORS)


def answer(request, name):
    found = guide(name, get_language())
    context = page_context(found["title"], icon="help", guide=found)
    return TemplateResponse(request, "network/admin/help/guide.html", context)
