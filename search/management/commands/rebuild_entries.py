"""Writes what can be found anew; the site may run meanwhile."""

from concurrent.futures.process import BrokenProcessPool

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.management.progress import ProgressBar
from search.engines.elastic import indexing
from search.engines.elastic.client import guarded
from search.engines.engine import EngineUnavailableError
from search.indexing import queue, rebuild
from search.models import Entry


class Command(BaseCommand):
    help = "Write the entries of the search that differ. It can be stopped and run again."

    def add_arguments(self, parser):
        parser.add_argument("--stale", action="store_true", help="Only index what has changed.")

    def handle(self, stale=False, **options):
        if stale:
            self.stdout.write(f"{queue.process()} changed objects indexed")
            return
        bar = ProgressBar(self.stdout, "Indexing", rebuild.total())
        try:
            for number in rebuild.rebuild():
                bar.advance(by=number)
        except BrokenProcessPool as error:
            bar.interrupt()
            raise CommandError("A process was ended from outside, run it again.") from error
        bar.finish(f"{bar.done} objects, {Entry.objects.count()} entries")
        if settings.ELASTICSEARCH_URLS:
            try:
                self.fill_elasticsearch()
            except EngineUnavailableError as error:
                raise CommandError(
                    f"Elasticsearch was not filled, run it again: {error}"
                ) from error

    def fill_elasticsearch(self):
        bar = ProgressBar(self.stdout, "Filling Elasticsearch", Entry.objects.count())
        with guarded():
            for number in indexing.rebuild():
                bar.advance(by=number)
        bar.finish(f"{bar.done} entries sent to Elasticsearch")
