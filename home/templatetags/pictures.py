"""The template tag for a picture in several formats and sizes."""

from wagtail.images.models import Picture

from django import template

from home.pictures.renditions import ready

register = template.Library()


@register.simple_tag
def responsive_picture(image, use, **attributes):
    """Return `<picture>` for an image, or "" while it has no renditions.

    use: a key of `home.pictures.renditions.USES`. attributes: of the `<img>`; without `alt` it gets
    the text alternative of the image and a `lang`, since its language may not be that of the page.

        {% responsive_picture page.image "page" sizes="100vw" loading="lazy" %}
    """
    found = ready(image, use) if image else {}
    if found and "alt" not in attributes and image.default_alt_text:
        attributes["lang"] = image.language
    return Picture(found, attributes).__html__() if found else ""
