"""Migrates the database like `migrate`, with a progress bar instead of a line per migration."""

from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from home.management.garbage import collect_garbage_less_often
from home.management.progress import ProgressBar


class Command(migrate.Command):
    help = "Brings the tables of the database up to date and shows how far it is."

    def handle(self, *args, **options):
        collect_garbage_less_often()
        executor = MigrationExecutor(connections[options["database"]])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        self.bar = ProgressBar(self.stdout, "Preparing the database", len(plan))
        super().handle(*args, **{**options, "verbosity": 0})
        if plan:
            self.bar.finish(f"The database is ready: {len(plan)} migrations")

    def migration_progress_callback(self, action, migration=None, fake=False):
        if action == "apply_success":
            self.bar.advance(str(migration))
