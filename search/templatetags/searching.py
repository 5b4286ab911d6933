"""What the templates of the search ask of a search."""

from django import template

register = template.Library()


@register.simple_tag
def page_parameters(query, number):
    """Return the query string of the same search on another page of results."""
    return query.parameters(page=number)


@register.simple_tag(takes_context=True)
def foreign(context, language):
    """Return a language if it is another than that of the page, else nothing."""
    return language if language != context["query"].language else ""
