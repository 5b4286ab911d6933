"""Asks owners whether pages that were confirmed long ago are still correct."""

from django.core.management.base import BaseCommand, CommandError

from network.freshness.reminders import pending_mailings, send


class Command(BaseCommand):
    """Run it daily; it is idempotent."""

    help = "Ask owners by e-mail whether their pages are still right, and remind those who wait."

    def add_arguments(self, parser):
        parser.add_argument(
            "--dry-run", action="store_true", help="say who would be asked, and send nothing"
        )

    def handle(self, *_args, dry_run, **_options):
        found = pending_mailings()
        ready = [mailing for mailing in found if mailing.people]
        if dry_run:
            self.print_plan(found)
            return
        sent, failed = self.ask_all(ready)
        pages = sum(len(mailing.pages) for mailing in ready)
        reminders = sum(len(mailing.reminders) for mailing in ready)
        self.stdout.write(
            f"Asked {len(ready) - len(failed)} organisations in {sent} e-mails: {pages} pages, "
            f"{reminders} reminders. {len(found) - len(ready)} organisations have nobody to ask."
        )
        if failed:
            raise CommandError(f"No e-mail could be sent to: {', '.join(failed)}. Run it again.")

    def ask_all(self, ready):
        """Return (number of e-mails sent, names of the organisations that got none)."""
        total, failed = 0, []
        for number, mailing in enumerate(ready, start=1):
            name = mailing.access.organisation.title
            self.progress(f"{number}/{len(ready)} {name}")
            sent = send(mailing)
            total += sent or 0
            if sent == 0:
                failed.append(name)
        self.progress("")
        return total, failed

    def progress(self, text):
        if self.stdout.isatty():
            self.stdout.write(f"\r{text[:78]}".ljust(79) + "\r", ending="")
            self.stdout.flush()

    def print_plan(self, found):
        for mailing in found:
            who = ", ".join(person.email for person in mailing.people) or "nobody to ask"
            self.stdout.write(f"{mailing.access.organisation.title}: {who}")
            for page in mailing.pages:
                self.stdout.write(f"  ask     {page.title} ({page.confirmed})")
            for question in mailing.reminders:
                self.stdout.write(f"  remind  {question.page.title} ({question.asked:%Y-%m-%d})")
        self.stdout.write(f"{len(found)} organisations; nothing was sent.")
