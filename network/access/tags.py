"""Closes: the completion of tags, which offers the words of every other organisation."""

from taggit.models import TaggedItem
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import JsonResponse

from .own import own_files

LIMIT = 10


def own_tags(request, **_kwargs):
    """Answer in Wagtail's place with the tags of the member's own images and documents."""
    term = request.GET.get("term", "")
    items = TaggedItem.objects.filter(items_of(request.user), tag__name__istartswith=term)
    names = items.values_list("tag__name", flat=True).distinct().order_by("tag__name")
    return JsonResponse(list(names[:LIMIT]) if term else [], safe=False)


def items_of(user):
    condition = Q(pk__in=())
    for model in (get_image_model(), get_document_model()):
        content_type = ContentType.objects.get_for_model(model)
        ids = own_files(user, model).values("pk")
        condition |= Q(content_type=content_type, object_id__in=ids)
    return condition
