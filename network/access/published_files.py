"""Keeps members from changing a file that a live page, or a page under review, uses.

The text of a published page changes only after a review. Replacing or deleting its image or
document would change what the public sees, or what the editor approves, without one. Members
upload a new file instead and use it in the draft.
"""

from wagtail.admin import messages
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, WorkflowState

from django.contrib.contenttypes.models import ContentType
from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from .checks import parse_id
from .document_serving import is_published
from .own import own_files, own_pages
from .references import Reference, draft_references, reference_key

INDEXES = {get_image_model: "wagtailimages:index", get_document_model: "wagtaildocs:index"}


def changeable(model, name):
    """Return a check that the member may use the file, and may change it if the request does so."""

    def check(request, **kwargs):
        number = parse_id(kwargs[name])
        if number is None:
            return False
        file = own_files(request.user, model()).filter(pk=number).first()
        if file is None or request.method in ("GET", "HEAD"):
            return file is not None
        reason = reason_against_change(file, request.user)
        return refuse(request, INDEXES[model], reason) if reason else True

    return check


def reason_against_change(file, member):
    """Return why a member may not change `file` at present, or "" if they may."""
    if is_published(file):
        return _(
            "A published page uses this file. Upload a new one, or ask an editor to change it."
        )
    if is_under_review(file, member):
        return _(
            "A page that is under review uses this file. Take the page back first, or upload a new "
            "file."
        )
    return ""


def is_under_review(file, member):
    """Return whether the draft of one of the member's pages that is under review uses `file`."""
    wanted = reference_key(Reference(type(file), str(file.pk)))
    return any(wanted in draft_references(page) for page in pages_under_review(member))


def pages_under_review(member):
    """Return the member's pages that wait for an editor, as instances of their own types."""
    reviews = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    ids = [int(pk) for pk in reviews.values_list("object_id", flat=True)]
    return Page.objects.filter(own_pages(member), pk__in=ids).specific()


def refuse(request, index, text):
    """Return the response that says why the file was not changed."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        return JsonResponse({"success": False, "error_message": text}, status=403)
    messages.error(request, text)
    return redirect(index)


def changeable_image(name):
    return changeable(get_image_model, name)


def changeable_document(name):
    return changeable(get_document_model, name)
