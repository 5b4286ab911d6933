"""Sets the size of each municipality of the network from a table of inhabitants."""

from argparse import FileType

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from home.management.progress import ProgressBar
from network.choices import OrganisationType
from network.models import OrganisationPage
from network.municipality_sizes import comparable_name, names_by_code, read_inhabitants, size_band


class Command(BaseCommand):
    """It is idempotent: run it with each new table."""

    help = "Set the sizes of municipalities from a CSV file of SCB or Kolada (code, inhabitants)."

    def add_arguments(self, parser):
        parser.add_argument("file", type=FileType("rb"), help="the CSV file, or - for input")

    def handle(self, *_args, file, **_options):
        inhabitants = read_inhabitants(decode(file.read()))
        if not inhabitants:
            raise CommandError(
                "The file has no row that begins with the code of a municipality, such as 1281, "
                "and ends with a number of inhabitants."
            )
        names = names_by_code()
        bands = {
            names[code]: size_band(count) for code, count in inhabitants.items() if code in names
        }
        pages = list(municipalities_of_network())
        bar = ProgressBar(self.stdout, "Setting sizes", len(pages))
        changed = [page for page in pages if self.set_size(page, bands, bar)]
        self.stdout.write(f"{len(changed)} of {len(pages)} municipalities have another size now.")

    def set_size(self, page, bands, bar):
        """Publish the size of a municipality if it differs; return whether it did."""
        bar.advance(page.title)
        band = bands.get(comparable_name(page.title))
        if band is None or band == page.size_band:
            return False
        if page.has_unpublished_changes:
            self.stderr.write(f"{page.title} has unpublished changes: set its size by hand.")
            return False
        page.size_band = band
        page.save_revision(log_action=True).publish()
        return True


def municipalities_of_network():
    """Return the live municipalities in the first language that exist."""
    return OrganisationPage.objects.live().filter(
        organisation_type=OrganisationType.MUNICIPALITY,
        locale__language_code=settings.LANGUAGE_CODE,
        is_fictional=False,
    )


def decode(content):
    """Return the text of a file in UTF-8, or in Latin-1, which older exports of SCB use."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")
