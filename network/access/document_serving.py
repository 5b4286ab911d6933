"""Serves documents that are public, and others only to those who may use them.

Wagtail serves every document to anyone who guesses its id, also one that only a draft uses. Here a
document is public if a public page uses it, according to Wagtail's reference index, which holds
the references of published content, not of drafts.
"""

from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from django.contrib.contenttypes.models import ContentType
from django.http import Http404

from home.visibility import readable

from .own import FILE_ACTIONS


def refuse_unpublished(document, request):
    """Hook `before_serve_document`: 404 unless the document is public or the user may use it."""
    if not (is_published(document) or may_read(request.user, document)):
        raise Http404


def is_published(file):
    """Return whether a public page uses this image or document."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(file),
        to_object_id=str(file.pk),
    )
    ids = {int(pk) for pk in references.values_list("object_id", flat=True)}
    return readable(Page.objects.filter(pk__in=ids)).exists()


def may_read(user, file):
    """Return whether the permissions of `user` cover the file's collection."""
    policy = policy_registry.get_by_type(type(file))
    return policy.user_has_any_permission_for_instance(user, FILE_ACTIONS, file)
