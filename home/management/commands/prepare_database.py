"""Migrates the database like `migrate`, with a progress bar instead of a line per migration."""

from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from home.management.garbage import collect_garbage_less_often
from home.management.progress import ProgressBar
from home.management.query_log import queries_not_logged

# Apps of this project; all others are libraries.
OWN = {"home", "network", "cases", "search"}


class LibrariesFirstExecutor(MigrationExecutor):
    """Applies the migrations of libraries before those of this project.

    After each migration Django builds all models anew that are related to those it has changed.
    Pages and users are related to everything: the fewer models there are yet, the sooner it is
    done.
    """

    def migration_plan(self, targets, clean_start=False):
        targets = sorted(targets, key=lambda target: target[0] in OWN)
        return super().migration_plan(targets, clean_start)


class Command(migrate.Command):
    help = "Brings the tables of the database up to date and shows how far it is."

    def handle(self, *args, **options):
        collect_garbage_less_often()
        executor = LibrariesFirstExecutor(connections[options["database"]])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        self.bar = ProgressBar(self.stdout, "Preparing the database", len(plan))
        migrate.MigrationExecutor = LibrariesFirstExecutor  # Django has no setting for it
        with queries_not_logged(connections[options["database"]]):
            super().handle(*args, **{**options, "verbosity": 0})
        if plan:
            self.bar.finish(f"The database is ready: {len(plan)} migrations")

    def migration_progress_callback(self, action, migration=None, fake=False):
        if action == "apply_success":
            self.bar.advance(str(migration))
