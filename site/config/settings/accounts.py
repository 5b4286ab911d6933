"""Settings of sign-in: allauth (accounts, second factor, OpenID Connect) and django-axes."""

from datetime import timedelta

from .environment import env
from .openid_connect import *  # noqa: F403

# Before allauth's own apps: network.accounts replaces their templates.
ACCOUNT_APPS = [
    "network.accounts",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "axes",
]
# After Django's AuthenticationMiddleware.
ACCOUNT_MIDDLEWARE = [
    "network.accounts.middleware.AccountSessionMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "network.accounts.expired_session.ExpiredSessionMiddleware",
]
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
CSRF_FAILURE_VIEW = "home.views.errors.csrf_failure"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", [])
# The number of proxies in front of the site; each adds one address to X-Forwarded-For. If it is
# above 0, X-Forwarded-Proto is trusted as well (see production.py).
TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", 0)

# Editors and administrators cannot use the admin without a second factor.
SECOND_FACTOR_REQUIRED = env.bool("SECOND_FACTOR_REQUIRED", True)

ACCOUNT_ADAPTER = "network.accounts.account_adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # the link of the invitation has verified the address
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_USER_DISPLAY = "network.accounts.names.display_name"
# Links to reset the password are sent to this address, so only an administrator may change it.
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False

MFA_ADAPTER = "network.accounts.second_factor_adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1  # steps of 30 seconds by which the clock of the phone may be wrong
MFA_FORMS = {
    "authenticate": "network.accounts.forms.CodeForm",
    "reauthenticate": "network.accounts.forms.ConfirmingCodeForm",
}

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "network.accounts.throttling.locked_page"
AXES_USERNAME_CALLABLE = "network.accounts.throttling.account_name"
AXES_CLIENT_IP_CALLABLE = "network.accounts.address.pseudonym"
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = [
    "username",
    "ip_address",
    "login",
    "code",
    "credential",
    "next",
    "csrfmiddlewaretoken",
]
