"""What the templates of the search ask of a search."""

from django import template

register = template.Library()


@register.simple_tag
def page_parameters(query, number):
    """Return the query string of the same search on another page of results."""
    return query.parameters(page=number)


@register.simple_tag(takes_context=True)
def foreign(context, entry):
    """Return the language of an entry where it is another than the page's, else nothing."""
    active = context["query"].language
    return entry.language if entry.language != active else ""
