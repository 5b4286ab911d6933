"""The demo pictures, drawn by the site itself and therefore free of others' rights."""

from io import BytesIO

from django.core.files.images import ImageFile

from home.choices import Licence
from home.models import NodeImage
from home.pictures import renditions
from home.weave.demo_picture import demo_picture

ALTERNATIVE = {
    "sv": "Närbild av en väv med geometriska mönster i växtfärgade trådar.",
    "en": "Close-up of a weave with geometric patterns in plant-dyed threads.",
}


def cloth_picture(key, title, goals=(1, 2, 3, 4, 5, 6)):
    """Return the picture with this title, drawn from `key` if it does not exist yet."""
    existing = NodeImage.objects.filter(title=title).first()
    if existing:
        return existing
    file = ImageFile(BytesIO(demo_picture(key, list(goals))), name=f"vav-{key}.jpg")
    image = NodeImage.objects.create(
        title=title, file=file, description=ALTERNATIVE["sv"], credit="Noden", licence=Licence.CC0
    )
    renditions.make(image)  # so that they do not wait for the worker
    return image
