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
from home.demo.indexes import indexes_rebuilt_at_end
from home.demo.writer import Writer, count_items
from home.management.garbage import collect_garbage_less_often
from home.management.progress import ProgressBar
from home.management.query_log import queries_not_logged


class Command(BaseCommand):
    help = "Adds missing demonstration content. Existing content is not changed."

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
        """Load the content of `modules` in one transaction."""
        bar = ProgressBar(self.stdout, "Loading the demonstration", count_items(modules))
        with transaction.atomic():
            # Registered first, so that the callbacks registered by saving pages find nothing to do.
            transaction.on_commit(partial(finish, modules))
            write(modules, Writer(report=bar.advance))
        bar.finish(f"The demonstration is loaded: {bar.done} pages and search checks")

    def print_accounts(self):
        """Create the demo accounts of every app, and print their user names and password."""
        self.stdout.write(f"Accounts of the demonstration (password {PASSWORD}):")
        for module in demo_modules("accounts"):
            for account in module.load():
                self.stdout.write(f"  {account.email:26} {account.role}")


def write(modules, writer):
    """Load all modules, then the front page, and rebuild the indexes of the admin."""
    with ExitStack() as stack:
        stack.enter_context(indexes_rebuilt_at_end())
        for module in modules:
            if hasattr(module, "during_load"):
                stack.enter_context(module.during_load())
        prepare(modules, writer)
        for module in modules:
            module.load(writer)
        front_page.load(writer)


def prepare(modules, writer):
    """Call the `prepare` of each module, which loads pages that those of other apps refer to."""
    for module in modules:
        if hasattr(module, "prepare"):
            module.prepare(writer)


def finish(modules):
    """Call the `finish` of each module, for work on all pages after the commit."""
    for module in modules:
        if hasattr(module, "finish"):
            module.finish()


def demo_modules(name):
    """Return the modules `demo.<name>` of the apps, in the order of their dependencies."""
    names = [f"{config.name}.demo" for config in reversed(list(apps.get_app_configs()))]
    return [
        import_module(f"{package}.{name}")
        for package in names
        if find_spec(package) and find_spec(f"{package}.{name}")
    ]
