"""Makes the vectors that are missing; the site may run meanwhile."""

import time

from django.core.management.base import BaseCommand, CommandError

from search.management.progress import Progress
from search.meaning import filling, tidying
from search.meaning.embedder import EmbeddingUnavailableError, embedder, obstacle
from search.models import Entry


class Command(BaseCommand):
    help = "Make the vectors that are missing. A run that was stopped goes on where it was."

    def add_arguments(self, parser):
        parser.add_argument("--restart", action="store_true", help="Make every vector anew.")

    def handle(self, restart=False, **options):
        vectors = embedder()
        if vectors is None:
            raise CommandError(f"There is no model: {obstacle()}")
        if restart:
            tidying.forget_everything(vectors.model)
        began, total = time.monotonic(), Entry.objects.count()
        progress = Progress(self.stdout, total)
        progress.show(total - filling.waiting(vectors.model).count())
        try:
            for _number in filling.fill():
                progress.show(total - filling.waiting(vectors.model).count())
        except EmbeddingUnavailableError as error:
            progress.end()
            raise CommandError(f"No vectors now, go on later: {error}") from error
        progress.end()
        removed = tidying.remove_unused(vectors.model)
        seconds = time.monotonic() - began
        self.stdout.write(f"{total} entries, {removed} old vectors removed, {seconds:.1f} s")
