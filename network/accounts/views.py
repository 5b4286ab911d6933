"""Views of accounts besides allauth's."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.views import RemoveWebAuthnView

from django.contrib import messages
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


class RemovePasskeyView(RemoveWebAuthnView):
    """Removes a passkey, unless the user needs a second factor and has no other."""

    def form_valid(self, form):
        adapter = get_adapter()
        if adapter.can_delete_authenticator(self.get_object()):
            return super().form_valid(form)
        messages.error(self.request, adapter.error_messages["cannot_delete_authenticator"])
        return redirect("mfa_list_webauthn")


@never_cache
@require_safe
def signed_in(request):
    """Show the page on which signing in in another tab ends."""
    return render(request, "accounts/signed_in.html")


@never_cache
@require_safe
def form_token(request):
    """Return a CSRF token for a form that was opened before signing in again, or 401."""
    if not request.user.is_authenticated:
        return JsonResponse({"signed_out": True}, status=401)
    return JsonResponse({"token": get_token(request)})
