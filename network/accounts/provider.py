"""The other sign-in service, as allauth looks for it: `provider_classes` of an app's `provider`."""

from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider

from django.utils.crypto import get_random_string
from django.utils.translation import get_language

from .openid import OpenIDAdapter

NONCE_LENGTH = 32


class Provider(OpenIDConnectProvider):
    """OpenID Connect with a nonce, and with nothing that the visitor's address could add."""

    oauth2_adapter_class = OpenIDAdapter

    def redirect(self, request, process, next_url=None, data=None, **_asked_for):
        """Send the visitor to the service, to sign in and for nothing else."""
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
        """Believe only what says plainly that it is verified; some services send it as a text."""
        addresses = super().extract_email_addresses(data)
        for address in addresses:
            address.verified = address.verified in (True, "true")
        return addresses


provider_classes = [Provider]
