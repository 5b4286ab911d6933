"""The views that redirect to the provider, and that receive its response."""

from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from requests import RequestException

from django.conf import settings
from django.http import Http404
from django.utils import translation

from .openid import OpenIDAdapter

# Raised when a provider is down or sends an unexpected response.
PROVIDER_ERRORS = (RequestException, ValueError, KeyError, TypeError, AttributeError)


class CallbackView(OAuth2CallbackView):
    """Restores the language and the nonce that the flow started with."""

    def _get_state(self, request, provider):
        state, response = super()._get_state(request, provider)
        if state:
            self.adapter.nonce = state["nonce"]
            translation.activate(state["language"])
            request.LANGUAGE_CODE = state["language"]
        return state, response


def login(request, provider_id):
    """Redirect to the provider, in the language of the page with the button."""
    if request.GET.get("language") in dict(settings.LANGUAGES):
        translation.activate(request.GET["language"])
    return provider_response(OAuth2LoginView, request, provider_id)


def callback(request, provider_id):
    return provider_response(CallbackView, request, provider_id)


def provider_response(view, request, provider_id):
    """Return the response of `view`, an error page if the provider fails, or 404 without one."""
    adapter = OpenIDAdapter(request, provider_id)
    try:
        return view.adapter_view(adapter)(request)
    except SocialApp.DoesNotExist as error:
        raise Http404 from error
    except PROVIDER_ERRORS as error:
        return render_authentication_error(request, adapter.get_provider(), exception=error)
