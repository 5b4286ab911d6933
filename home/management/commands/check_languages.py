"""Says where the page trees of the languages are out of step, and mends it if asked to."""

from django.core.management.base import BaseCommand, CommandError

from home.i18n.drift.checking import CHECKS, find_drift, mend_drift
from home.i18n.sync.completeness import incomplete_translations
from home.management.progress import ProgressBar


class Command(BaseCommand):
    help = (
        "Find pages whose counterparts in other languages are missing or differ in address, place, "
        "dates, owner or in whether they are public. Exit with 1 if any are left."
    )

    def add_arguments(self, parser):
        parser.add_argument("--fix", action="store_true", help="Mend what is found.")

    def handle(self, fix=False, **options):
        found = self.find()
        if found and fix:
            self.show(found)
            self.mend(found)
            found = self.find()
        self.show(found)
        self.show_incomplete()
        left = sum(len(drift) for drift in found.values())
        if left:
            advice = "" if fix else " Run the command with --fix."
            raise CommandError(f"{left} pages are out of step.{advice}")
        self.stdout.write("The languages are in step.")

    def find(self):
        progress = ProgressBar(self.stdout, "Checking", len(CHECKS))
        found = find_drift(lambda check: progress.advance(check.name))
        progress.finish(f"{len(CHECKS)} checks")
        return found

    def mend(self, found):
        total = sum(len(drift) for drift in found.values())
        progress = ProgressBar(self.stdout, "Mending", total)
        for drift in mend_drift():
            progress.advance(drift.text)
        progress.finish(f"{progress.done} pages mended")

    def show(self, found):
        for check, drift in found.items():
            for each in drift:
                self.stdout.write(f"{check.name} {each.page_id}: {each.text}")

    def show_incomplete(self):
        """Count what is no drift: translations for which an editor has words to write."""
        number = incomplete_translations().count()
        if number:
            self.stdout.write(f"{number} translations lack words.")
