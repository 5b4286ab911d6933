"""Onboards an organisation, or repairs its permissions: `onboard_organisation "Region Skåne"`."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction

from network.choices import OrganisationType
from network.membership.inviting import invite
from network.membership.onboarding import onboard
from network.membership.organisations import (
    SeveralOrganisationsError,
    create_organisation,
    find_organisation,
)
from network.models import MemberRole, OrganisationAccess


class Command(BaseCommand):
    """Does the same as the admin form, for one name or for all organisations."""

    help = "Onboard an organisation; running it again repairs what has drifted."

    def add_arguments(self, parser):
        parser.add_argument("name", nargs="?", help="the name of the organisation")
        parser.add_argument(
            "--all", action="store_true", help="repair every organisation that has access"
        )
        parser.add_argument(
            "--type", choices=OrganisationType.values, help="for a new organisation"
        )
        parser.add_argument("--place", default="")
        parser.add_argument("--email", help="invite the first member here")
        parser.add_argument("--language", default="sv", choices=["sv", "en"])

    def handle(self, *, name, type, place, email, language, **options):
        if options["all"] == bool(name):
            raise CommandError("Give a name, or --all.")
        if options["all"]:
            return self.repair_all()
        with transaction.atomic():
            access = onboard(self.organisation(name, type, place))
        self.stdout.write(f"{access.organisation.title}: in good order.")
        if email:
            self.invite(access, email, language)

    @transaction.atomic
    def repair_all(self):
        accesses = OrganisationAccess.objects.filter(ended=None).select_related("organisation")
        for access in accesses:
            onboard(access.organisation)
        self.stdout.write(f"{len(accesses)} organisations: in good order.")

    def organisation(self, name, organisation_type, place):
        try:
            page = find_organisation(name)
        except SeveralOrganisationsError as error:
            raise CommandError(f"Several organisations are called {name}.") from error
        if page:
            return page
        if not organisation_type:
            raise CommandError(f"{name} is new: give its --type.")
        return create_organisation(name, organisation_type, place)

    def invite(self, access, email, language):
        try:
            validate_email(email)
            invitation = invite(email, MemberRole.ORGANISATION_ADMINISTRATOR, access, language)
        except ValidationError as error:
            self.stdout.write(f"{email}: {' '.join(error.messages)}")
        else:
            unsent = "but the e-mail could not be sent. Send it again in the admin."
            self.stdout.write(f"{email}: invited{f', {unsent}' if invitation.is_unsent else '.'}")
