"""The template tag for the organisation that owns a case."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def owner_of(context, case):
    """Return the owner of a case, or None if it is not public.

    It is one of the breadcrumbs, which are already fetched. A preview has none and always shows the
    owner.
    """
    above = context["frame"].breadcrumbs
    return case.owner_among(above) if above else case.get_parent()
