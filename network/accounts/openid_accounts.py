"""Finds the account of a person who signed in at another service: by verified e-mail alone."""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter

from django.contrib.auth import get_user_model
from django.shortcuts import render


class ProviderAdapter(DefaultSocialAccountAdapter):
    """Nobody gets an account this way, and nothing of the other service is stored."""

    def is_open_for_signup(self, request, sociallogin):
        return False

    def pre_social_login(self, request, sociallogin):
        """Give the sign-in its account; without one, say so and stop."""
        user = account_for(verified_addresses(sociallogin))
        if not user:
            context = {"provider": sociallogin.provider.name}
            page = render(request, "socialaccount/no_account.html", context, status=403)
            raise ImmediateHttpResponse(page)
        sociallogin.user = user


def verified_addresses(sociallogin):
    return {one.email.lower() for one in sociallogin.email_addresses if one.verified}


def account_for(addresses):
    """Return the one open account with one of these addresses, or None when it is not exactly one.

    Compared here as well: a database may take letters for equal that are not.
    """
    users = get_user_model().objects.filter(is_active=True)
    found = [
        user
        for address in addresses
        for user in users.filter(email__iexact=address)
        if user.email.lower() == address
    ]
    return found[0] if len(found) == 1 else None
