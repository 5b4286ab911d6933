"""The image that editors upload: what it shows, who made it and on which terms."""

from pathlib import Path

from wagtail.images.models import AbstractImage, AbstractRendition, Image
from wagtail.search import index

from django.conf import settings
from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from home.choices import Licence

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

    # The chooser narrows a search down by a tag, for which Wagtail's own fields do not allow.
    search_fields = [
        *AbstractImage.search_fields,
        index.RelatedFields("tags", [index.FilterField("name")]),
    ]
    admin_form_fields = (*Image.admin_form_fields, "credit", "licence", "language")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self):
        """Return the text alternative; empty means that the picture decorates."""
        return self.description


class NodeRendition(AbstractRendition):
    """A picture made smaller or in another format from a NodeImage."""

    image = models.ForeignKey(NodeImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        verbose_name = _("rendition of an image")
        verbose_name_plural = _("renditions of images")

    def get_upload_to(self, filename):
        """Return an address that nobody can guess: pictures are served without asking who looks.

        The picture of a draft would else be open to whoever knows what its file is called.
        """
        path = Path(super().get_upload_to(filename))
        return str(path.with_stem(f"{path.stem}.{get_random_string(TOKEN_LENGTH)}"))
