"""Puts what machines are told about a page into its head."""

from django import template
from django.utils.safestring import mark_safe

from home.layout.metadata import Metadata

register = template.Library()


@register.inclusion_tag("includes/metadata.html", takes_context=True)
def metadata(context):
    """Write the metadata of the page that is shown; other addresses have none."""
    page = context.get("page")
    if not hasattr(page, "meta_description"):
        return {}
    return {"page": page, "frame": context["frame"], "about": Metadata(context["frame"], page)}


@register.filter
def as_data(text):
    """Mark JSON as safe in a script element: Metadata has escaped what could end it."""
    return mark_safe(text)  # noqa: S308
