"""Settings of signing in through another organisation's service: on when its address is given."""

from .environment import env, required

PROVIDER = "oidc"


def providers(address, client_id, secret, name, **options):
    """Return allauth's settings of one OpenID Connect service.

    `address` is the issuer. Options: `verified_email`, a list of domains whose addresses the
    service vouches for without saying so; `required_claim`, a text "claim=value".
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
    """Return what the variables OIDC_… ask for; raise ImproperlyConfigured when one is missing."""
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
# A link and no form: the strict policy of content keeps forms from leading to another site.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5
