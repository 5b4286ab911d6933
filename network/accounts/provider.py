"""The OpenID Connect provider; allauth finds it as `provider_classes` in this module."""

from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider

from django.utils.crypto import get_random_string
from django.utils.translation import get_language

from .openid import OpenIDAdapter

NONCE_LENGTH = 32


class Provider(OpenIDConnectProvider):
    """OpenID Connect with a nonce, ignoring query parameters of the visitor."""

    oauth2_adapter_class = OpenIDAdapter

    def redirect(self, request, process, next_url=None, data=None, **_ignored):
        """Redirect to the provider to sign in; `process` and other parameters are ignored."""
        nonce = get_random_string(NONCE_LENGTH)
        return super().redirect(
            request,
            AuthProcess.LOGIN,
            next_url,
            scope=self.get_scope(),
            auth_params={"nonce": nonce},
            nonce=nonce,
            language=get_language(),
        )

    def extract_email_addresses(self, data):
        """Accept only an explicit `email_verified`; some providers send it as text."""
        addresses = super().extract_email_addresses(data)
        for address in addresses:
            address.verified = address.verified in (True, "true")
        return addresses


provider_classes = [Provider]
