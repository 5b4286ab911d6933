"""Says in templates which organisation a case belongs to."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def owner_of(context, case):
    """Return the page above the case; the frame has fetched it already, but not in a preview."""
    above = context["frame"].breadcrumbs
    return above[-1] if above else case.get_parent()
