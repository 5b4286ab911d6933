"""Writes what can be found anew; the site may run meanwhile."""

import shutil
import sys
import time

from django.conf import settings
from django.core.management.base import BaseCommand

from search.engines.elastic import indexing
from search.keeping import queue, rebuilding
from search.models import Entry


class Command(BaseCommand):
    help = "Write all entries of the search anew. A run that was stopped goes on where it was."

    def add_arguments(self, parser):
        parser.add_argument("--restart", action="store_true", help="Begin from the beginning.")
        parser.add_argument("--stale", action="store_true", help="Only read what has changed.")

    def handle(self, restart=False, stale=False, **options):
        began = time.monotonic()
        if stale:
            self.stdout.write(f"{queue.drain()} changed things read")
            return
        run = None if restart else rebuilding.unfinished()
        if run:
            self.stdout.write("Going on with the run that was stopped.")
        done, total = 0, rebuilding.total()
        for number in rebuilding.rebuild(run):
            done += number
            self.show(done, total)
        if settings.ELASTICSEARCH_URLS:
            self.fill_elasticsearch()
        seconds = time.monotonic() - began
        self.stdout.write(f"\n{done} things, {Entry.objects.count()} entries, {seconds:.1f} s")

    def fill_elasticsearch(self):
        done, total = 0, Entry.objects.count()
        self.stdout.write("\nElasticsearch")
        for number in indexing.rebuild():
            done += number
            self.show(done, total)

    def show(self, done, total):
        """Draw how far the work has come; nothing but the end where nobody watches."""
        if not sys.stdout.isatty() and done < total:
            return
        width = min(shutil.get_terminal_size().columns - 20, 60)
        share = min(done / total, 1) if total else 1
        bar = "█" * int(width * share)
        self.stdout.write(f"\r{bar:<{width}} {done:>7}/{total}", ending="")
        self.stdout.flush()
