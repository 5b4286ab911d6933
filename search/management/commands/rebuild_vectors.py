"""Makes the vectors that are missing; the site may run meanwhile."""

from django.core.management.base import BaseCommand, CommandError

from home.management.progress import ProgressBar
from search.models import Entry
from search.semantic import backfill, neighbours
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
            backfill.remove_all(vectors.model)
        bar = ProgressBar(self.stdout, "Embedding", backfill.waiting(vectors.model).count())
        try:
            for number in backfill.fill():
                bar.advance(by=number)
        except EmbeddingUnavailableError as error:
            bar.interrupt()
            raise CommandError(f"No vectors now, run it again later: {error}") from error
        neighbours.refresh()
        removed = backfill.remove_unused(vectors.model)
        entries = Entry.objects.count()
        bar.finish(f"{bar.done} of {entries} entries embedded, {removed} old vectors removed")
