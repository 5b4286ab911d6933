"""Loads the demonstration content: the southern node's public facts, in both languages."""

from contextlib import ExitStack
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from wagtail.models import Page

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection, transaction

from home.demo import front_page
from home.demo.accounts import PASSWORD
from home.demo.indexes import indexed_at_the_end
from home.demo.writer import Writer, count_items
from home.management.garbage import collect_garbage_less_often
from home.management.progress import ProgressBar
from home.management.query_log import queries_not_logged


class Command(BaseCommand):
    help = "Adds the demonstration content that is missing. What is there already is not touched."

    def add_arguments(self, parser):
        parser.add_argument(
            "--if-empty", action="store_true", help="do nothing when the site has pages"
        )
        parser.add_argument("--no-accounts", action="store_true", help="make no demo accounts")

    def handle(self, *args, **options):
        if not (options["if_empty"] and Page.objects.filter(depth__gt=2).exists()):
            collect_garbage_less_often()
            with queries_not_logged(connection):
                self.load(demo_modules("content"))
        if settings.DEBUG and not options["no_accounts"]:
            self.print_accounts()

    def load(self, modules):
        """Let every app that has a module `demo.content` add to the site, the lowest app first."""
        bar = ProgressBar(self.stdout, "Loading the demonstration", count_items(modules))
        with transaction.atomic():
            # Before what saving the pages registers, which then finds nothing to do.
            transaction.on_commit(partial(finish, modules))
            write(modules, Writer(report=bar.advance))
        bar.finish(f"The demonstration is loaded: {bar.done} pages and search checks")

    def print_accounts(self):
        """Make the demo accounts of every app and say how to sign in."""
        self.stdout.write(f"Accounts of the demonstration (password {PASSWORD}):")
        for module in demo_modules("accounts"):
            for account in module.load():
                self.stdout.write(f"  {account.email:26} {account.role}")


def write(modules, writer):
    """Let the modules write their content, and index all of it for the admin."""
    with ExitStack() as stack:
        stack.enter_context(indexed_at_the_end())
        for module in modules:
            if hasattr(module, "during_load"):
                stack.enter_context(module.during_load())
        prepare(modules, writer)
        for module in modules:
            module.load(writer)
        front_page.load(writer)


def prepare(modules, writer):
    """Let each module that has a `prepare` load what pages of the other apps refer to."""
    for module in modules:
        if hasattr(module, "prepare"):
            module.prepare(writer)


def finish(modules):
    """Let each module that has a `finish` do what is done once for all pages, after the commit."""
    for module in modules:
        if hasattr(module, "finish"):
            module.finish()


def demo_modules(name):
    """Return the modules `demo.<name>` of the apps that have one, the lowest app first."""
    names = [f"{config.name}.demo" for config in reversed(list(apps.get_app_configs()))]
    return [
        import_module(f"{package}.{name}")
        for package in names
        if find_spec(package) and find_spec(f"{package}.{name}")
    ]
