"""Closes: a member changes what the public sees, by changing a file that a live page uses.

The text of a published page waits for review; a picture or a document that is replaced or deleted
would not. Members upload a new file instead, and put it into the draft.
"""

from wagtail.admin import messages
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from .document_serving import is_published
from .own import own_files

INDEXES = {get_image_model: "wagtailimages:index", get_document_model: "wagtaildocs:index"}


def changeable(model, name):
    """Return a check that the member may use the file, and change it unless it is published."""

    def check(request, **kwargs):
        file = own_files(request.user, model()).filter(pk=kwargs[name]).first()
        if file is None or request.method in ("GET", "HEAD") or not is_published(file):
            return file is not None
        return refuse(request, INDEXES[model])

    return check


def refuse(request, index):
    text = _("A published page uses this file. Upload a new one, or ask an editor to change it.")
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"success": False, "error_message": text}, status=403)
    messages.error(request, text)
    return redirect(index)


def changeable_image(name):
    return changeable(get_image_model, name)


def changeable_document(name):
    return changeable(get_document_model, name)
