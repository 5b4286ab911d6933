"""The forms for codes of the second factor, with throttling and protection against replay."""

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm

from django.conf import settings

from network.models.throttle import UsedCode

from .throttling import give_attempt_back, is_refused

# A code is valid for a minute and a half: MFA_TOTP_TOLERANCE periods on either side of its own.
CODE_LIFETIME = 120  # seconds


class ThrottledCodeMixin:
    """Refuses every code while the account is locked, and a code that has been used."""

    def clean_code(self):
        account = self.user.get_username()
        if settings.AXES_ENABLED and is_refused(context.request, account):
            raise get_adapter().validation_error("incorrect_code")
        code = super().clean_code()
        if not UsedCode.use(self.user, code, CODE_LIFETIME):
            raise get_adapter().validation_error("incorrect_code")
        give_attempt_back(context.request, account)
        return code


class CodeForm(ThrottledCodeMixin, AuthenticateForm):
    """Asks for the second factor at sign-in."""


class ConfirmingCodeForm(ThrottledCodeMixin, ReauthenticateForm):
    """Asks a signed-in person for the second factor again."""
