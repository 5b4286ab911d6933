"""Shows the renditions of a picture that have been made."""

from wagtail.images.models import Picture

from django import template

from home.pictures.renditions import ready

register = template.Library()


@register.simple_tag
def responsive_picture(image, use, **attributes):
    """Return `<picture>` for an image, or "" while it has no renditions.

    use: a key of `home.pictures.renditions.USES`. attributes: of the `<img>`; without `alt` the
    image's own text alternative is used, marked with its language, which may not be the page's.

        {% responsive_picture page.image "page" sizes="100vw" loading="lazy" %}
    """
    found = ready(image, use) if image else {}
    if found and "alt" not in attributes and image.default_alt_text:
        attributes["lang"] = image.language
    return Picture(found, attributes).__html__() if found else ""
