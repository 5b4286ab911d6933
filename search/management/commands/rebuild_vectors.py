"""Makes the vectors that are missing; the site may run meanwhile."""

import time

from django.core.management.base import BaseCommand, CommandError

from search.management.progress import Progress
from search.models import Entry
from search.semantic import backfill, cleanup
from search.semantic.embedder import EmbeddingUnavailableError, embedder, obstacle


class Command(BaseCommand):
    help = "Make the vectors that are missing. A run that was stopped goes on where it was."

    def add_arguments(self, parser):
        parser.add_argument("--restart", action="store_true", help="Make every vector anew.")

    def handle(self, restart=False, **options):
        vectors = embedder()
        if vectors is None:
            raise CommandError(f"There is no model: {obstacle()}")
        if restart:
            cleanup.remove_all(vectors.model)
        began, total = time.monotonic(), Entry.objects.count()
        progress = Progress(self.stdout, total)
        progress.show(total - backfill.waiting(vectors.model).count())
        try:
            for _number in backfill.fill():
                progress.show(total - backfill.waiting(vectors.model).count())
        except EmbeddingUnavailableError as error:
            progress.end()
            raise CommandError(f"No vectors now, go on later: {error}") from error
        progress.end()
        removed = cleanup.remove_unused(vectors.model)
        seconds = time.monotonic() - began
        self.stdout.write(f"{total} entries, {removed} old vectors removed, {seconds:.1f} s")
