"""What allauth asks about accounts: closed to sign-ups, addresses of the site, plain words."""

import time

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .address import client_address
from .policy import second_factors
from .session import JUST_NOW, has_just_set_up

WRONG_PASSWORD = _("The user name or the password is wrong. Try again, or choose a new password.")
WAYS = {
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
        """django-axes counts wrong passwords; allauth's count locks people out from everywhere."""

    def get_client_ip(self, request):
        return client_address(request)

    def get_password_change_redirect_url(self, request):
        return reverse("mfa_index")

    def get_reset_password_from_key_url(self, key):
        """The link in the e-mail begins with the site's own address, whatever host was asked."""
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": "UID", "key": "KEY"})
        return settings.PUBLIC_URL + path.replace("UID-KEY", key)

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        """The mail says what happened and what to do; it names no address and no browser."""
        address = settings.PUBLIC_URL + reverse("account_reset_password")
        context = {**(context or {}), "new_password_url": address}
        super().send_notification_mail(template_prefix, user, context, email)

    def get_reauthentication_methods(self, user):
        methods = super().get_reauthentication_methods(user)
        return [{**method, "description": WAYS[method["id"]]} for method in methods]

    def is_reauthentication_required(self, *, app, **kwargs):
        """Whoever has just signed in sets up a first second factor, and sees its recovery codes."""
        if has_just_set_up(self.request):
            return False
        if self.signed_in_just_now() and not second_factors(self.request.user).exists():
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def signed_in_just_now(self):
        records = get_authentication_records(self.request, self.request.user)
        return any(time.time() - record["at"] < JUST_NOW for record in records)
