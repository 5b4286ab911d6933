"""The renditions that pages show; the worker makes them after an upload, not a visitor's request.

make(image)                  # every rendition that a template uses
ready(image, "card")         # {spec: rendition} of those that have been made
"""

import logging

from wagtail.images.models import Filter, SourceImageIOError

from django.db.models import Count, Q

from home.caching.content_version import content_changed

logger = logging.getLogger(__name__)

# {use: (formats, the fallback first; filter specs of its sizes)}
USES = {
    "page": (("jpeg", "avif"), ("width-480", "width-800", "width-1200")),
    "card": (("jpeg", "avif"), ("fill-480x320", "fill-800x533")),
    "logo": (("png", "avif"), ("max-160x160",)),
}
SVG_SPEC = "original"


def specs(use):
    """Return {format: specs of the renditions in it}."""
    formats, sizes = USES[use]
    return {kind: [f"format-{kind}|{size}" for size in sizes] for kind in formats}


def all_specs():
    return [spec for use in USES for group in specs(use).values() for spec in group]


def make(image):
    """Make the missing renditions and return whether that succeeded; store and log a failure."""
    wanted = [SVG_SPEC] if image.is_svg() else all_specs()
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
    """Return {spec: rendition} of the formats in which every size has been made."""
    if image.is_svg():
        return existing(image, [SVG_SPEC])
    found = {}
    for group in specs(use).values():
        made = existing(image, group)
        if len(made) == len(group):
            found |= made
    return found


def existing(image, wanted):
    """Return {spec: rendition} from the database, not the cache, in the order of `wanted`."""
    rows = getattr(image, "prefetched_renditions", None)
    rows = image.renditions.all() if rows is None else rows
    made = {(row.filter_spec, row.focal_point_key): row for row in rows}
    keys = {spec: (spec, Filter(spec).get_cache_key(image)) for spec in wanted}
    return {spec: made[key] for spec, key in keys.items() if key in made}


def unfinished(images):
    """Return the images of a queryset that lack renditions and have not failed."""
    counted = images.filter(rendition_error="").annotate(
        made=Count("renditions", filter=Q(renditions__filter_spec__in=[*all_specs(), SVG_SPEC]))
    )
    is_svg = Q(file__iendswith=".svg")
    return counted.exclude(is_svg & Q(made__gte=1)).filter(Q(made__lt=len(all_specs())) | is_svg)
