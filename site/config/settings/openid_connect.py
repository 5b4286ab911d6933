"""Settings of sign-in through OpenID Connect, which OIDC_SERVER_URL turns on."""

from .environment import env, required

PROVIDER = "oidc"


def providers(address, client_id, secret, name, **options):
    """Return allauth's settings of one OpenID Connect service.

    address: of the issuer. options: `verified_email`, a list of domains whose addresses count as
    verified without the claim `email_verified`; `required_claim`, a string "claim=value".
    """
    app = {
        "provider_id": PROVIDER,
        "name": name,
        "client_id": client_id,
        "secret": secret,
        "settings": {"server_url": address, "oauth_pkce_enabled": True, **options},
    }
    return {"openid_connect": {"APPS": [app]}}


def providers_of_environment():
    """Return the services of the variables OIDC_…; raise ImproperlyConfigured if one is missing."""
    address = env.str("OIDC_SERVER_URL", "").strip()
    if not address:
        return {}
    return providers(
        address,
        required("OIDC_CLIENT_ID", "the name under which the service knows this site"),
        required("OIDC_CLIENT_SECRET", "the secret that the service gave this site"),
        env.str("OIDC_NAME", "OpenID Connect"),
        verified_email=env.list("OIDC_EMAIL_DOMAINS", []),
        required_claim=env.str("OIDC_REQUIRED_CLAIM", ""),
    )


SOCIALACCOUNT_PROVIDERS = providers_of_environment()
SOCIALACCOUNT_ADAPTER = "network.accounts.openid_accounts.ProviderAdapter"
# A link instead of a form: the content security policy forbids forms that redirect elsewhere.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
