"""The forms of signing in, where they differ from allauth's."""

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm

from django.conf import settings

from .throttling import is_locked


class ThrottledCode:
    """Refuses a code, even the right one, while the account is locked from this address."""

    def clean_code(self):
        if settings.AXES_ENABLED and is_locked(context.request, self.user):
            context.request.axes_locked_out = True
            raise get_adapter().validation_error("incorrect_code")
        return super().clean_code()


class CodeForm(ThrottledCode, AuthenticateForm):
    """Asks for the second factor at sign-in."""


class ConfirmingCodeForm(ThrottledCode, ReauthenticateForm):
    """Asks for the second factor of someone who is signed in."""
