"""Makes missing renditions, after an import or after the worker was down."""

from django.core.management.base import BaseCommand

from home.models import NodeImage
from home.pictures import renditions


class Command(BaseCommand):
    help = "Make the renditions of pictures that lack any. Pictures that failed are tried again."

    def handle(self, *args, **options):
        NodeImage.objects.exclude(rendition_error="").update(rendition_error="")
        unfinished = list(renditions.unfinished(NodeImage.objects.order_by("pk")))
        failed = 0
        for number, image in enumerate(unfinished, start=1):
            if not renditions.make(image):
                failed += 1
                self.stderr.write(f"No renditions of image {image.pk}, {image.title}")
            if options["verbosity"] and (number % 20 == 0 or number == len(unfinished)):
                self.stdout.write(f"{number} of {len(unfinished)} pictures")
        self.stdout.write(f"{len(unfinished) - failed} pictures made ready, {failed} failed")
