"""The renditions that pages show: made by the worker after an upload, never in a reader's request.

make(image)                  # all that any template asks for
ready(image, "card")         # {spec: rendition} of those that there are
"""

import logging

from wagtail.images.models import Filter, SourceImageIOError

from django.db.models import Count, Q

from home.caching.content_version import content_changed

logger = logging.getLogger(__name__)

# Where a picture is shown -> its formats, the fallback first, and its sizes.
USES = {
    "page": (("jpeg", "avif"), ("width-480", "width-800", "width-1200")),
    "card": (("jpeg", "avif"), ("fill-480x320", "fill-800x533")),
    "logo": (("png", "avif"), ("max-160x160",)),
}
DRAWING = "original"


def specs(use):
    """Return {format: specs of the renditions in it}."""
    formats, sizes = USES[use]
    return {kind: [f"format-{kind}|{size}" for size in sizes] for kind in formats}


def all_specs():
    return [spec for use in USES for group in specs(use).values() for spec in group]


def make(image):
    """Make what is missing, and return whether all could be made; note and log a failure."""
    wanted = [DRAWING] if image.is_svg() else all_specs()
    made = existing(image, wanted)
    try:
        image.create_renditions(*(Filter(spec) for spec in wanted if spec not in made))
        content_changed()
    except SourceImageIOError as error:
        logger.error("Image %s has no renditions and is left out of pages: %s", image.pk, error)
        type(image).objects.filter(pk=image.pk).update(rendition_error=str(error)[:200])
        return False
    return True


def ready(image, use):
    """Return {spec: rendition} for the formats of which every size has been made."""
    if image.is_svg():
        return existing(image, [DRAWING])
    found = {}
    for group in specs(use).values():
        made = existing(image, group)
        if len(made) == len(group):
            found |= made
    return found


def existing(image, wanted):
    """Return {spec: rendition} of the database, in the order of `wanted`; no cache is asked."""
    rows = getattr(image, "prefetched_renditions", None)
    rows = image.renditions.all() if rows is None else rows
    made = {(row.filter_spec, row.focal_point_key): row for row in rows}
    keys = {spec: (spec, Filter(spec).get_cache_key(image)) for spec in wanted}
    return {spec: made[key] for spec, key in keys.items() if key in made}


def unfinished(images):
    """Return the images of a query set that lack renditions and have not failed."""
    counted = images.filter(rendition_error="").annotate(
        made=Count("renditions", filter=Q(renditions__filter_spec__in=[*all_specs(), DRAWING]))
    )
    is_drawing = Q(file__iendswith=".svg")
    return counted.exclude(is_drawing & Q(made__gte=1)).filter(
        Q(made__lt=len(all_specs())) | is_drawing
    )
