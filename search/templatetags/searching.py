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
    return other_than_active(context, entry.language)


@register.simple_tag(takes_context=True)
def foreign_whole(context, entry):
    """Return the language of the title of what an entry is a part of; see `foreign`."""
    return other_than_active(context, entry.whole_language)


def other_than_active(context, language):
    return language if language != context["query"].language else ""
