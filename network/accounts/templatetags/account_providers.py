"""Names the other services through which one can sign in."""

from dataclasses import dataclass

from allauth.socialaccount.adapter import get_adapter

from django import template
from django.utils.translation import get_language

register = template.Library()


@dataclass(frozen=True)
class Way:
    """One button: what the service is called, and where the sign-in begins."""

    name: str
    address: str


@register.simple_tag(takes_context=True)
def sign_in_providers(context):
    """Return a Way for each service that the settings name; each leads to where one was going."""
    request = context["request"]
    query = {"language": get_language()}
    if request.GET.get("next"):
        query["next"] = request.GET["next"]
    return [
        Way(provider.name, provider.get_login_url(request, **query))
        for provider in get_adapter().list_providers(request)
    ]
