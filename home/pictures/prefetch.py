"""Prefetches pictures and their renditions, which would otherwise take a query each."""

from wagtail.images import get_image_model

from django.db.models import prefetch_related_objects


def prefetch_picture(page, field):
    """Fetch a picture of `page` and its renditions in one query, if it has renditions."""
    image_id = getattr(page, f"{field}_id")
    if not image_id or page._meta.get_field(field).is_cached(page):
        return
    renditions = get_image_model().get_rendition_model().objects.filter(image_id=image_id)
    made = list(renditions.select_related("image"))
    if made:
        image = made[0].image
        image.prefetched_renditions = made
        setattr(page, field, image)


def prefetch_block_pictures(body):
    """Prefetch the renditions of all pictures in the blocks of a body in one query."""
    names = {"figure": "image", "video": "poster"}
    pictures = [
        block.value.get(names[block.block_type]) for block in body if block.block_type in names
    ]
    prefetch_related_objects([picture for picture in pictures if picture], "renditions")
