"""Background tasks for pictures."""

from django_tasks import task

from home.models import NodeImage
from home.pictures import renditions


@task(backend="worker")
def make_renditions(image_id):
    """Make the renditions of an image, unless it has been deleted."""
    image = NodeImage.objects.filter(pk=image_id).first()
    if image:
        renditions.make(image)
