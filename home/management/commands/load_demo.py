"""Loads the demonstration content: the southern node's public facts, in both languages."""

from importlib import import_module
from importlib.util import find_spec

from wagtail.models import Page

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from home.demo import front_page
from home.demo.accounts import ADMINISTRATOR, PASSWORD, ensure
from home.demo.writer import Writer


class Command(BaseCommand):
    help = "Adds the demonstration content that is missing. What is there already is not touched."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing when the site has pages"
        )
        parser.add_argument("--no-accounts", action="store_true", help="make no demo accounts")

    def handle(self, *args, **options):
        if not (options["if_empty"] and Page.objects.filter(depth__gt=2).exists()):
            self.load()
        if settings.DEBUG and not options["no_accounts"]:
            self.print_accounts()

    @transaction.atomic
    def load(self):
        """Let every app that has a module `demo.content` add to the site, the lowest app first."""
        self.count = 0
        writer = Writer(report=self.progress)
        for config in reversed(list(apps.get_app_configs())):
            if find_spec(f"{config.name}.demo") and find_spec(f"{config.name}.demo.content"):
                import_module(f"{config.name}.demo.content").load(writer)
        front_page.load(writer)
        self.stdout.write(f"\rLoaded {self.count} pages.".ljust(79))

    def progress(self, title):
        self.count += 1
        if self.stdout.isatty():
            self.stdout.write(f"\r{self.count:4} {title[:70]}".ljust(79), ending="")
            self.stdout.flush()

    def print_accounts(self):
        """Make the demo accounts and say how to sign in."""
        for account in [ADMINISTRATOR]:
            ensure(account)
            self.stdout.write(f"  {account.role}: {account.email}  {PASSWORD}")
