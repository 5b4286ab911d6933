"""Reads the answers of an OpenID Connect service, and believes none that is not signed for us."""

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
    """The code flow; `nonce` is what this visitor was sent away with."""

    nonce = ""

    def get_callback_url(self, request, app):
        """Return the one address that is registered at the service, in no language."""
        path = reverse("openid_connect_callback", kwargs={"provider_id": self.provider_id})
        return settings.PUBLIC_URL + path

    def complete_login(self, request, app, token, **kwargs):
        """Return the SocialLogin that the answer describes; raise OAuth2Error for a wrong one."""
        claims = self.checked_claims(app, kwargs["response"].get("id_token") or "")
        userinfo = self.userinfo_of(claims, token) if self.has_userinfo else {}
        person = {**claims, **userinfo}
        check_required_claim(app.settings.get("required_claim"), person)
        return self.get_provider().sociallogin_from_response(request, {"id_token": person})

    def checked_claims(self, app, id_token):
        claims = self.decoded(app, id_token)
        if not self.nonce or not constant_time_compare(str(claims.get("nonce")), self.nonce):
            raise OAuth2Error("The answer belongs to another visitor")
        if isinstance(claims["aud"], list) and claims.get("azp", app.client_id) != app.client_id:
            raise OAuth2Error("The answer was given to another site")
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
            raise OAuth2Error("The answer is not signed, not valid, or not for us") from error

    @property
    def issuer(self):
        """Return who signs; the service may not name another than the one it is asked as."""
        issuer = self.openid_config["issuer"]
        asked = self.get_provider().app.settings["server_url"]
        if issuer.rstrip("/") != asked.rstrip("/"):
            raise OAuth2Error("The service says that it is another one")
        return issuer

    def key_of(self, id_token):
        """Return the service's public key that signed; raise jwt.PyJWTError when there is none."""
        wanted = jwt.get_unverified_header(id_token).get("kid")
        with get_adapter().get_requests_session() as session:
            response = session.get(self.openid_config["jwks_uri"])
            response.raise_for_status()
            keys = jwt.PyJWKSet.from_dict(response.json()).keys
        fitting = [key for key in keys if wanted in (None, key.key_id)]
        if len(fitting) != 1:
            raise jwt.InvalidKeyError("No key of the service has that name")
        return fitting[0]

    @property
    def has_userinfo(self):
        return bool(self.openid_config.get("userinfo_endpoint"))

    def userinfo_of(self, claims, token):
        """Return what the service says of the person; it has to be the person who signed in."""
        userinfo = self._fetch_user_info(token.token)
        if userinfo.get("sub") != claims["sub"]:
            raise OAuth2Error("The service describes another person")
        return userinfo


def check_required_claim(rule, person):
    """Raise OAuth2Error unless `person` has what `rule`, a text "claim=value", asks for."""
    if not rule:
        return
    name, _sign, value = rule.partition("=")
    found = person.get(name)
    if value not in (found if isinstance(found, list) else [found]):
        raise OAuth2Error(f"The person lacks {name}={value}")
