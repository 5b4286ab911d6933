"""Writes what can be found anew; the site may run meanwhile."""

import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.engines.elastic import indexing
from search.engines.elastic.client import guarded
from search.engines.engine import EngineUnavailableError
from search.indexing import queue, rebuild
from search.management.progress import Progress
from search.models import Entry


class Command(BaseCommand):
    help = "Write all entries of the search anew. A run that was stopped goes on where it was."

    def add_arguments(self, parser):
        parser.add_argument("--restart", action="store_true", help="Begin from the beginning.")
        parser.add_argument("--stale", action="store_true", help="Only index what has changed.")

    def handle(self, restart=False, stale=False, **options):
        began = time.monotonic()
        if stale:
            self.stdout.write(f"{queue.process()} changed objects indexed")
            return
        run = None if restart else rebuild.unfinished()
        if run:
            self.stdout.write("Going on with the run that was stopped.")
        done, progress = 0, Progress(self.stdout, rebuild.total())
        for number in rebuild.rebuild(run):
            done += number
            progress.show(done)
        progress.end()
        if settings.ELASTICSEARCH_URLS:
            try:
                self.fill_elasticsearch()
            except EngineUnavailableError as error:
                raise CommandError(
                    f"Elasticsearch was not filled, run it again: {error}"
                ) from error
        seconds = time.monotonic() - began
        self.stdout.write(f"{done} things, {Entry.objects.count()} entries, {seconds:.1f} s")

    def fill_elasticsearch(self):
        done, progress = 0, Progress(self.stdout, Entry.objects.count())
        self.stdout.write("Elasticsearch")
        with guarded():
            for number in indexing.rebuild():
                done += number
                progress.show(done)
        progress.end()
