"""Checks of what an address names. Each takes the request and the address's arguments.

A check returns True to let the request through, False to hide that there is anything, or a
response to give in place of Wagtail's.
"""

from wagtail.admin.models import EditingSession
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Revision, UploadedFile, WorkflowState

from django.apps import apps

from .own import own_files, own_roots, owns_page


def anyone(_request, **_kwargs):
    """The view shows nothing of any organisation, or by itself only what is the member's own."""
    return True


def own_page(name):
    """Return a check that the argument `name` is the id of one of the member's pages."""

    def check(request, **kwargs):
        page = Page.objects.filter(pk=kwargs[name]).first()
        return page is not None and owns_page(request.user, page)

    return check


def own_case(name):
    """Return a check that the page is the member's, and not the organisation's profile itself."""

    def check(request, **kwargs):
        page = Page.objects.filter(pk=kwargs[name]).first()
        roots = own_roots(request.user)
        return page is not None and page.path not in roots and owns_page(request.user, page)

    return check


def own_revision(request, page_id, revision_id):
    """The revision is one of the page, and the page is the member's."""
    is_of_page = Revision.page_revisions.filter(pk=revision_id, object_id=str(page_id)).exists()
    return is_of_page and own_page("page_id")(request, page_id=page_id)


def own_workflow_state(request, page_id, workflow_state_id):
    """The review is one of the page, and the page is the member's."""
    states = WorkflowState.objects.for_instance(Page(pk=page_id))
    is_of_page = states.filter(pk=workflow_state_id).exists()
    return is_of_page and own_page("page_id")(request, page_id=page_id)


def own_comparison(request, pk, revision_id_a, revision_id_b):
    """Both revisions are of the page, and the page is the member's."""
    ids = {int(each) for each in (revision_id_a, revision_id_b) if each.isdecimal()}
    found = Revision.page_revisions.filter(pk__in=ids, object_id=str(pk))
    return found.count() == len(ids) and own_page("pk")(request, pk=pk)


def own_file(model, name):
    """Return a check that the argument `name` is the id of a file that the member may use."""

    def check(request, **kwargs):
        return own_files(request.user, model()).filter(pk=kwargs[name]).exists()

    return check


def own_files_named(model):
    """Return a check that every `id` in the query is a file that the member may use."""

    def check(request):
        ids = set(request.GET.getlist("id"))
        known = [pk for pk in ids if pk.isdecimal()]
        return own_files(request.user, model()).filter(pk__in=known).count() == len(ids)

    return check


def own_image(name):
    return own_file(get_image_model, name)


def own_document(name):
    return own_file(get_document_model, name)


def own_images_named():
    return own_files_named(get_image_model)


def own_documents_named():
    return own_files_named(get_document_model)


def own_editing(request, app_label, model_name, object_id, session_id):
    """The thing that is edited is the member's page, and so is the session, if there is one."""
    model = apps.get_model(app_label, model_name)
    if not issubclass(model, Page) or not object_id.isdecimal():
        return False
    session = EditingSession.objects.filter(pk=session_id).first()
    if session and session.user_id != request.user.pk:
        return False
    return own_page("page_id")(request, page_id=object_id)


def own_upload(request, uploaded_file_id):
    """The file that waits for its form was sent by the member."""
    return UploadedFile.objects.filter(pk=uploaded_file_id, uploaded_by_user=request.user).exists()
