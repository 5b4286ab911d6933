"""Adapts allauth's second factors: encryption, names, and whether one may be removed."""

from allauth.mfa.adapter import DefaultMFAAdapter

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from home.layout.site_title import site_title

from .encryption import decrypt, encrypt
from .policy import needs_second_factor, second_factors


class SecondFactorAdapter(DefaultMFAAdapter):
    """Encrypts secrets, and keeps the last second factor of a user who needs one."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("The code is wrong. Wait for the next one and try again."),
        "cannot_delete_authenticator": _(
            "Your role needs a second factor. Add another one before you remove this."
        ),
        "cannot_generate_recovery_codes": _("Add a second factor before you get recovery codes."),
    }

    def encrypt(self, text):
        return encrypt(text)

    def decrypt(self, encrypted_text):
        return decrypt(encrypted_text)

    def get_totp_issuer(self):
        return site_title()

    def _get_site_name(self):
        return site_title()

    def can_delete_authenticator(self, authenticator):
        others = second_factors(authenticator.user).exclude(pk=authenticator.pk)
        return others.exists() or not needs_second_factor(authenticator.user)

    def generate_authenticator_name(self, user, type):
        """Return the name of a new passkey, which the user can change."""
        number = second_factors(user).filter(type=type).count() + 1
        return gettext("Passkey %(number)d") % {"number": number}
