"""Migrates the database like `migrate`, with a progress bar instead of a line per migration."""

from django.core.management import call_command
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from home.management.garbage import collect_garbage_less_often
from home.management.progress import ProgressBar
from home.management.query_log import queries_not_logged


class Command(migrate.Command):
    help = "Brings the tables of the database up to date and shows how far it is."

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--demo", action="store_true", help="then load the demonstration into an empty site"
        )

    def handle(self, *args, **options):
        collect_garbage_less_often()
        executor = MigrationExecutor(connections[options["database"]])
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        self.bar = ProgressBar(self.stdout, "Preparing the database", len(plan))
        with queries_not_logged(connections[options["database"]]):
            super().handle(*args, **{**options, "verbosity": 0})
        if plan:
            self.bar.finish(f"The database is ready: {len(plan)} migrations")
        if options["demo"]:
            call_command("load_demo", if_empty=True)

    def migration_progress_callback(self, action, migration=None, fake=False):
        if action == "apply_success":
            self.bar.advance(str(migration))
