"""Removes the second factor of a user who has lost the device and the recovery codes."""

from allauth.mfa.models import Authenticator

from django.contrib.auth import get_user_model
from django.core.management import BaseCommand, CommandError

from network.accounts import audit


class Command(BaseCommand):
    """Ends their sessions; they set up a new second factor when they sign in."""

    help = "Remove the second factor of a person. Make sure first that it is the person who asks."

    def add_arguments(self, parser):
        parser.add_argument("username", help="the user name, as in the list of users")

    def handle(self, *_args, username, **_options):
        user = get_user_model().objects.filter(username=username).first()
        if not user:
            raise CommandError(f"There is no user called {username}.")
        removed = Authenticator.objects.filter(user=user)
        kinds = sorted(set(removed.values_list("type", flat=True)))
        removed.delete()
        for kind in kinds:
            audit.write(audit.FACTOR_REMOVED, user, factor=kind)
        self.stdout.write(f"{username}: removed {', '.join(kinds) or 'nothing, there was none'}.")
