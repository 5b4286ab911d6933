"""Lists the providers that users can sign in with."""

from dataclasses import dataclass

from allauth.socialaccount.adapter import get_adapter

from django import template
from django.utils.translation import get_language

register = template.Library()


@dataclass(frozen=True)
class ProviderLink:
    """A button: the name of a provider, and the URL where signing in begins."""

    name: str
    address: str


@register.simple_tag(takes_context=True)
def sign_in_providers(context):
    """Return a ProviderLink for each configured provider, with the `next` URL of the page."""
    request = context["request"]
    query = {"language": get_language()}
    if request.GET.get("next"):
        query["next"] = request.GET["next"]
    return [
        ProviderLink(provider.name, provider.get_login_url(request, **query))
        for provider in get_adapter().list_providers(request)
    ]
