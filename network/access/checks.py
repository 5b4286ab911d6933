"""Checks of the objects that the URL of an admin view names.

A check is called with the request and the keyword arguments of the URL. It returns True to let the
request through, False to respond with 404, or a response to send instead of the view's.
"""

import json

from wagtail.admin.models import EditingSession
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision, UploadedFile, WorkflowState

from django.apps import apps
from django.http import HttpResponseBadRequest

from .own import own_files, own_roots, owns_page

MAX_ID = 2**63 - 1  # of a BigAutoField
MAX_DISMISSIBLE_LENGTH, MAX_DISMISSIBLES = 100, 20


def anyone(_request, **_kwargs):
    """Allow a view that shows nothing of any organisation, or only what the member may see."""
    return True


def parse_id(text):
    """Return `text` as an id, or None. Wagtail's views accept any text here and fail on it."""
    text = str(text)
    is_id = text.isascii() and text.isdecimal() and len(text) < 20 and int(text) <= MAX_ID
    return int(text) if is_id else None


def parse_ids(texts):
    """Return `texts` as a set of ids, or None if one of them is not an id."""
    numbers = {parse_id(text) for text in texts}
    return None if None in numbers else numbers


def find_page(page_id):
    number = parse_id(page_id)
    return Page.objects.filter(pk=number).first() if number is not None else None


def own_page(name):
    """Return a check that the argument `name` is the id of one of the member's pages."""

    def check(request, **kwargs):
        page = find_page(kwargs[name])
        return page is not None and owns_page(request.user, page)

    return check


def own_case(name):
    """Return a check that the page is the member's, and not the organisation's profile."""

    def check(request, **kwargs):
        page = find_page(kwargs[name])
        roots = own_roots(request.user)
        return page is not None and page.path not in roots and owns_page(request.user, page)

    return check


def own_revision(request, page_id, revision_id):
    """Check that the revision is one of the page, and that the page is the member's."""
    is_of_page = Revision.page_revisions.filter(pk=revision_id, object_id=str(page_id)).exists()
    return is_of_page and own_page("page_id")(request, page_id=page_id)


def own_workflow_state(request, page_id, workflow_state_id):
    """Check that the workflow state is one of the page, and that the page is the member's."""
    states = WorkflowState.objects.for_instance(Page(pk=page_id))
    is_of_page = states.filter(pk=workflow_state_id).exists()
    return is_of_page and own_page("page_id")(request, page_id=page_id)


NAMED_REVISIONS = {"live", "earliest", "latest"}


def own_comparison(request, pk, revision_id_a, revision_id_b):
    """Check that both revisions are of the page, and that the page is the member's."""
    ids = parse_ids({revision_id_a, revision_id_b} - NAMED_REVISIONS)
    if ids is None:
        return False
    found = Revision.page_revisions.filter(pk__in=ids, object_id=str(pk))
    return found.count() == len(ids) and own_page("pk")(request, pk=pk)


def own_file(model, name):
    """Return a check that the argument `name` is the id of a file that the member may use."""

    def check(request, **kwargs):
        number = parse_id(kwargs[name])
        return number is not None and own_files(request.user, model()).filter(pk=number).exists()

    return check


def own_files_in_query(model):
    """Return a check that every `id` in the query string is a file that the member may use."""

    def check(request):
        ids = parse_ids(request.GET.getlist("id"))
        found = own_files(request.user, model()).filter(pk__in=ids or [])
        return ids is not None and found.count() == len(ids)

    return check


def own_image(name):
    return own_file(get_image_model, name)


def own_document(name):
    return own_file(get_document_model, name)


def own_images_in_query():
    return own_files_in_query(get_image_model)


def own_documents_in_query():
    return own_files_in_query(get_document_model)


def own_editing_session(request, app_label, model_name, object_id, session_id):
    """Check that the object is the member's page, and the editing session, if any, is theirs."""
    try:
        model = apps.get_model(app_label, model_name)
    except LookupError:
        return False
    if not issubclass(model, Page) or parse_id(object_id) is None:
        return False
    if not model.objects.filter(pk=parse_id(object_id)).exists():
        return False
    session = EditingSession.objects.filter(pk=parse_id(session_id)).first()
    if session and session.user_id != request.user.pk:
        return False
    return own_page("page_id")(request, page_id=object_id)


def own_upload(request, uploaded_file_id):
    """Check that the uploaded file, which waits for its form, was sent by the member."""
    return UploadedFile.objects.filter(pk=uploaded_file_id, uploaded_by_user=request.user).exists()


def valid_dismissibles(request):
    """Check that the body, what to store as dismissed, is a small JSON object of plain values."""
    if request.method in ("GET", "HEAD"):
        return True
    try:
        updates = json.loads(request.body)
    except (ValueError, RecursionError):
        return HttpResponseBadRequest()
    if not isinstance(updates, dict) or len(updates) > MAX_DISMISSIBLES:
        return HttpResponseBadRequest()
    if not all(is_dismissible(name, value) for name, value in updates.items()):
        return HttpResponseBadRequest()
    return True


def is_dismissible(name, value):
    is_plain = isinstance(value, bool | int | str) and len(str(value)) <= MAX_DISMISSIBLE_LENGTH
    return is_plain and len(name) <= MAX_DISMISSIBLE_LENGTH and "\0" not in f"{name}{value}"
