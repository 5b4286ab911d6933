"""Finds the account of a person who signed in with a provider, by verified e-mail address."""

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter

from django.contrib.auth import get_user_model
from django.shortcuts import render


class ProviderAdapter(DefaultSocialAccountAdapter):
    """Creates no accounts, and stores nothing from the provider."""

    def is_open_for_signup(self, request, sociallogin):
        return False

    def pre_social_login(self, request, sociallogin):
        """Set the user of the login; if there is no account, respond with a page that says so."""
        user = account_for(verified_addresses(sociallogin))
        if not user:
            context = {"provider": sociallogin.provider.name}
            page = render(request, "socialaccount/no_account.html", context, status=403)
            raise ImmediateHttpResponse(page)
        sociallogin.user = user


def verified_addresses(sociallogin):
    return {one.email.lower() for one in sociallogin.email_addresses if one.verified}


def account_for(addresses):
    """Return the active user with one of these addresses, or None if there is not exactly one.

    Addresses are compared in Python too: a database collation may treat letters as equal.
    """
    users = get_user_model().objects.filter(is_active=True)
    found = [
        user
        for address in addresses
        for user in users.filter(email__iexact=address)
        if user.email.lower() == address
    ]
    return found[0] if len(found) == 1 else None
