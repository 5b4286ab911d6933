"""Verifies the ID tokens of an OpenID Connect provider: signature, issuer, audience and nonce."""

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import constant_time_compare

SIGNATURES = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
CLOCK_DIFFERENCE = 60  # seconds
REQUIRED = ["aud", "exp", "iat", "iss", "sub"]


class OpenIDAdapter(OpenIDConnectOAuth2Adapter):
    """The authorisation code flow; `nonce` is the value that was sent with the request."""

    nonce = ""

    def get_callback_url(self, request, app):
        """Return the redirect URI that is registered with the provider; it has no language."""
        path = reverse("openid_connect_callback", kwargs={"provider_id": self.provider_id})
        return settings.PUBLIC_URL + path

    def complete_login(self, request, app, token, **kwargs):
        """Return the SocialLogin of a token response; raise OAuth2Error if it is not valid."""
        claims = self.checked_claims(app, kwargs["response"].get("id_token") or "")
        userinfo = self.userinfo_of(claims, token) if self.has_userinfo else {}
        person = {**claims, **userinfo}
        check_required_claim(app.settings.get("required_claim"), person)
        return self.get_provider().sociallogin_from_response(request, {"id_token": person})

    def checked_claims(self, app, id_token):
        claims = self.decoded(app, id_token)
        if not self.nonce or not constant_time_compare(str(claims.get("nonce")), self.nonce):
            raise OAuth2Error("The nonce of the ID token is not the one of this session")
        if isinstance(claims["aud"], list) and claims.get("azp", app.client_id) != app.client_id:
            raise OAuth2Error("The ID token was issued to another client")
        return claims

    def decoded(self, app, id_token):
        try:
            return jwt.decode(
                id_token,
                self.key_of(id_token),
                algorithms=SIGNATURES,
                audience=app.client_id,
                issuer=self.issuer,
                leeway=CLOCK_DIFFERENCE,
                options={"require": REQUIRED},
            )
        except jwt.PyJWTError as error:
            raise OAuth2Error(
                "The ID token is not signed, not valid, or not for this site"
            ) from error

    @property
    def issuer(self):
        """Return the issuer; raise OAuth2Error if the provider's metadata names another one."""
        issuer = self.openid_config["issuer"]
        configured = self.get_provider().app.settings["server_url"]
        if issuer.rstrip("/") != configured.rstrip("/"):
            raise OAuth2Error("The provider's metadata name another issuer")
        return issuer

    def key_of(self, id_token):
        """Return the public key that signed the token; raise jwt.PyJWTError if there is none."""
        wanted = jwt.get_unverified_header(id_token).get("kid")
        with get_adapter().get_requests_session() as session:
            response = session.get(self.openid_config["jwks_uri"])
            response.raise_for_status()
            keys = jwt.PyJWKSet.from_dict(response.json()).keys
        matching = [key for key in keys if wanted in (None, key.key_id)]
        if len(matching) != 1:
            raise jwt.InvalidKeyError("The provider has no key with this key id")
        return matching[0]

    @property
    def has_userinfo(self):
        return bool(self.openid_config.get("userinfo_endpoint"))

    def userinfo_of(self, claims, token):
        """Return the userinfo claims; raise OAuth2Error if they are about another subject."""
        userinfo = self._fetch_user_info(token.token)
        if userinfo.get("sub") != claims["sub"]:
            raise OAuth2Error("The userinfo response is about another subject")
        return userinfo


def check_required_claim(rule, person):
    """Raise OAuth2Error unless the claims `person` satisfy `rule`, a text "claim=value"."""
    if not rule:
        return
    name, _sign, value = rule.partition("=")
    found = person.get(name)
    if value not in (found if isinstance(found, list) else [found]):
        raise OAuth2Error(f"The required claim {name}={value} is missing")
