"""Template tags for the metadata in the head of a page."""

from django import template
from django.utils.safestring import mark_safe

from home.layout.metadata import Metadata

register = template.Library()


@register.inclusion_tag("includes/metadata.html", takes_context=True)
def metadata(context):
    """Render the metadata of the page; other views have none."""
    page = context.get("page")
    if not hasattr(page, "meta_description"):
        return {}
    return {"page": page, "frame": context["frame"], "metadata": Metadata(context["frame"], page)}


@register.filter
def json_script_text(text):
    """Mark JSON as safe in a script element: Metadata has escaped <, > and &."""
    return mark_safe(text)  # noqa: S308
