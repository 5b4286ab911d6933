"""The forms of signing in, where they differ from allauth's."""

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm

from django.conf import settings
from django.core.cache import cache

from .throttling import is_locked

# A code is right for a minute and a half, MFA_TOTP_TOLERANCE on either side of its own time.
REMEMBERED = 120  # seconds


class ThrottledCode:
    """Refuses a code while the account is locked from this address, and one that was used."""

    def clean_code(self):
        if settings.AXES_ENABLED and is_locked(context.request, self.user):
            context.request.axes_locked_out = True
            raise get_adapter().validation_error("incorrect_code")
        code = super().clean_code()
        if not cache.add(f"second-factor:{self.user.pk}:{code}", True, REMEMBERED):
            raise get_adapter().validation_error("incorrect_code")
        return code


class CodeForm(ThrottledCode, AuthenticateForm):
    """Asks for the second factor at sign-in."""


class ConfirmingCodeForm(ThrottledCode, ReauthenticateForm):
    """Asks for the second factor of someone who is signed in."""
