"""Says in templates which organisation a case belongs to."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def owner_of(context, case):
    """Return the owner of a case, or None where it is not public.

    The frame has fetched it already. A preview has no frame and shows the owner in any case.
    """
    above = context["frame"].breadcrumbs
    return case.owner_among(above) if above else case.get_parent()
