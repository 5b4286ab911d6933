"""Adapts allauth's accounts: no sign-up, the site's throttling, URLs and messages."""

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .address import client_network
from .policy import second_factors
from .session import RECENT_SECONDS, has_recent_set_up
from .throttling import account_name, give_attempt_back, is_refused

WRONG_PASSWORD = _("The user name or the password is wrong. Try again, or choose a new password.")
REAUTHENTICATION_LABELS = {
    "reauthenticate": _("Write your password"),
    "mfa_reauthenticate": _("Write a code from your app, or a recovery code"),
    "mfa_reauthenticate:webauthn": _("Use a passkey"),
}


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by invitation only."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG_PASSWORD,
        "email_password_mismatch": WRONG_PASSWORD,
        "invalid_login": WRONG_PASSWORD,
        "incorrect_password": _("The password is wrong."),
        "enter_current_password": _("Write the password you have now."),
        "incorrect_code": _("The code is wrong. Wait for the next one and try again."),
        "too_many_login_attempts": _("Too many attempts. Wait five minutes and try again."),
        "rate_limited": _("Too many attempts. Wait a minute and try again."),
    }

    def is_open_for_signup(self, request):
        return False

    def pre_authenticate(self, request, **credentials):
        """Apply the limits of `throttling` instead of allauth's, which rest on the cache."""
        if settings.AXES_ENABLED and is_refused(request, account_name(request, credentials)):
            raise self.validation_error("too_many_login_attempts")

    def authenticate(self, request, **credentials):
        user = super().authenticate(request, **credentials)
        if user and settings.AXES_ENABLED:
            give_attempt_back(request, user.get_username())
        return user

    def get_client_ip(self, request):
        """Return what allauth counts requests by; all of an IPv6 network is one client."""
        return client_network(request)

    def get_password_change_redirect_url(self, request):
        return reverse("mfa_index")

    def get_reset_password_from_key_url(self, key):
        """Return a URL below PUBLIC_URL: the Host header of the request is not to be trusted."""
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return settings.PUBLIC_URL + path.replace("UID-KEY", key)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """Send a mail that says what happened and what to do, without IP address and browser."""
        address = settings.PUBLIC_URL + reverse("account_reset_password")
        context = {**(context or {}), "new_password_url": address}
        super().send_notification_mail(template_prefix, user, context, email)

    def get_reauthentication_methods(self, user):
        methods = super().get_reauthentication_methods(user)
        return [
            {**method, "description": REAUTHENTICATION_LABELS[method["id"]]} for method in methods
        ]

    def is_reauthentication_required(self, *, app, **kwargs):
        """Ask for no password again when setting up the first second factor after signing in."""
        if has_recent_set_up(self.request):
            return False
        if self.signed_in_recently() and not second_factors(self.request.user).exists():
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def signed_in_recently(self):
        records = get_authentication_records(self.request, self.request.user)
        return any(time.time() - record["at"] < RECENT_SECONDS for record in records)
