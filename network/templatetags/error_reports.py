"""Links pages to the form for error reports."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

register = template.Library()


@register.simple_tag(takes_context=True)
def report_address(context):
    """Return the address of the form, with the page that is shown.

    The path is left out if its URL has arguments, which may be a secret token.
    """
    address, request = reverse("report_error"), context.get("request")
    match = getattr(request, "resolver_match", None)
    is_in_tree = getattr(context.get("frame"), "page", None)
    if not match or not (is_in_tree or not (match.args or match.kwargs)):
        return address
    return f"{address}?{urlencode({'page': request.path}, safe='/')}"
