"""The image model, with text alternative, credit and licence, and its renditions."""

from pathlib import Path

from wagtail.images.models import AbstractImage, AbstractRendition, Image, SourceImageIOError
from wagtail.search import index

from django.conf import settings
from django.db import models, transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from home.choices import Licence
from home.pictures.upload import NormalisedFile, normalise_upload

TOKEN_LENGTH = 12


class NodeImage(AbstractImage):
    """A picture with a text alternative, a credit, a licence and a language."""

    description = models.CharField(
        _("text alternative"),
        max_length=255,
        blank=True,
        help_text=_(
            "What the picture shows, for those who cannot see it. Leave empty if it only decorates."
        ),
    )
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, blank=True)
    language = models.CharField(
        _("language of the text alternative"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )
    # The error if no rendition could be made; pages leave out such a picture.
    rendition_error = models.CharField(max_length=200, blank=True, editable=False)

    # The image chooser filters by tag, which needs a FilterField.
    search_fields = [
        *AbstractImage.search_fields,
        index.RelatedFields("tags", [index.FilterField("name")]),
    ]
    admin_form_fields = (*Image.admin_form_fields, "credit", "licence", "language")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args, **kwargs):
        """Normalise a new file, and enqueue the task that makes its renditions."""
        if self.file and not self.file._committed:
            self.rendition_error = ""
            if not isinstance(self.file.file, NormalisedFile):
                self.file = normalise_upload(self.file)
        super().save(*args, **kwargs)
        transaction.on_commit(self.make_renditions_later)

    def make_renditions_later(self):
        from home.tasks import make_renditions

        make_renditions.enqueue(self.pk)

    def generate_rendition_file(self, filter, *, source=None):
        """Return Wagtail's rendition file; raise SourceImageIOError, which its templates handle."""
        try:
            return super().generate_rendition_file(filter, source=source)
        except (OSError, ValueError, SyntaxError, MemoryError) as error:
            raise SourceImageIOError(f"{error.__class__.__name__}: {error}") from error

    @property
    def default_alt_text(self):
        """Return the text alternative, "" for a decorative picture."""
        return self.description


class NodeRendition(AbstractRendition):
    """A rendition of a NodeImage."""

    image = models.ForeignKey(NodeImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        verbose_name = _("rendition of an image")
        verbose_name_plural = _("renditions of images")

    def get_upload_to(self, filename):
        """Return a path with a random token, as renditions are served without a permission check.

        Otherwise the picture of a draft could be opened by guessing its file name.
        """
        path = Path(super().get_upload_to(filename))
        return str(path.with_stem(f"{path.stem}.{get_random_string(TOKEN_LENGTH)}"))
