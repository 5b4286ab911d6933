"""Closes: a document that only a draft uses is sent to anyone who counts upwards in its address.

A document is public when a live page without view restrictions uses it, by Wagtail's reference
index, which follows what is published and not what is drafted.
"""

from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from django.contrib.contenttypes.models import ContentType
from django.http import Http404

from home.visibility import readable

from .own import FILE_ACTIONS


def refuse_unpublished(document, request):
    """Wagtail hook: answer 404 unless the document is public or the reader may work with it."""
    if not (is_published(document) or may_read(request.user, document)):
        raise Http404


def is_published(file):
    """Return whether a page that everyone can read uses this image or document."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(file),
        to_object_id=str(file.pk),
    )
    ids = {int(pk) for pk in references.values_list("object_id", flat=True)}
    return readable(Page.objects.filter(pk__in=ids)).exists()


def may_read(user, file):
    policy = policy_registry.get_by_type(type(file))
    return policy.user_has_any_permission_for_instance(user, FILE_ACTIONS, file)
