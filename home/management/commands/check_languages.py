"""Lists the differences between the page trees of the languages, and repairs them with --fix."""

from django.core.management.base import BaseCommand, CommandError

from home.i18n.drift.runner import CHECKS, find_drift, repair_drift
from home.i18n.sync.completeness import incomplete_translations
from home.management.progress import ProgressBar


class Command(BaseCommand):
    help = (
        "Find pages whose counterparts in other languages are missing or differ in address, "
        "position, dates, owner or publication. Exit with 1 if any are left."
    )

    def add_arguments(self, parser):
        parser.add_argument("--fix", action="store_true", help="Repair what is found.")

    def handle(self, fix=False, **options):
        found = self.find()
        if found and fix:
            self.show(found)
            self.repair(found)
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

    def repair(self, found):
        total = sum(len(drift) for drift in found.values())
        progress = ProgressBar(self.stdout, "Repairing", total)
        for drift in repair_drift():
            progress.advance(drift.text)
        progress.finish(f"{progress.done} pages repaired")

    def show(self, found):
        for check, drift in found.items():
            for each in drift:
                self.stdout.write(f"{check.name} {each.page_id}: {each.text}")

    def show_incomplete(self):
        """Show the number of translations that lack strings, which is not drift."""
        number = incomplete_translations().count()
        if number:
            self.stdout.write(f"{number} translations lack texts.")
