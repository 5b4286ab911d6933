"""Shows members the tags of their own files only; Wagtail completes with those of everyone."""

from taggit.models import Tag, TaggedItem
from wagtail.admin.models import popular_tags_for_model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count
from django.http import JsonResponse

from .current_request import current_member
from .own import own_files

LIMIT = 10


def own_tags(request, **_kwargs):
    """Check of the guard: return the response, the tags of the member's own files."""
    term = request.GET.get("term", "")
    items = tagged_items(request.user, get_image_model()) | tagged_items(
        request.user, get_document_model()
    )
    tags = Tag.objects.filter(taggit_taggeditem_items__in=items, name__istartswith=term)
    names = tags.values_list("name", flat=True).distinct().order_by("name")
    return JsonResponse(list(names[:LIMIT]) if term else [], safe=False)


def popular_tags_for_user(model, count=LIMIT):
    """Return Wagtail's most used tags of `model`; for a member, of the member's own files."""
    member = current_member()
    if not member:
        return popular_tags_for_model(model, count)
    tags = Tag.objects.filter(taggit_taggeditem_items__in=tagged_items(member, model))
    return tags.annotate(item_count=Count("taggit_taggeditem_items")).order_by("-item_count")[
        :count
    ]


def tagged_items(user, model):
    """Return the TaggedItems of the images or documents of a member."""
    ids = own_files(user, model).values("pk")
    return TaggedItem.objects.filter(
        content_type=ContentType.objects.get_for_model(model), object_id__in=ids
    )
