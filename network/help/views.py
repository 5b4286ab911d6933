"""The two pages of help."""

from django.http import Http404
from django.template.response import TemplateResponse
from django.utils.translation import get_language

from network.access.roles import is_editor
from network.admin import page_context

from .guides import EDITORS, MEMBERS, guide


def members(request):
    """Show the guide for members."""
    return render_guide(request, MEMBERS)


def editors(request):
    """Show the guide for editors."""
    if not is_editor(request.user):
        raise Http404
    return render_guide(request, EDITORS)


def render_guide(request, name):
    found = guide(name, get_language())
    context = page_context(found["title"], icon="help", guide=found)
    return TemplateResponse(request, "network/admin/help/guide.html", context)
