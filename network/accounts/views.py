"""Pages of accounts that differ from allauth's own."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView

from django.contrib import messages
from django.shortcuts import redirect


class RemovePasskeyView(RemoveWebAuthnView):
    """Removes a passkey, unless its owner needs a second factor and has no other."""

    def form_valid(self, form):
        adapter = get_adapter()
        if adapter.can_delete_authenticator(self.get_object()):
            return super().form_valid(form)
        messages.error(self.request, adapter.error_messages["cannot_delete_authenticator"])
        return redirect("mfa_list_webauthn")
