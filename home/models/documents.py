"""The document model, with summary, language and licence."""

from wagtail.documents.models import AbstractDocument, Document

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.choices import Licence


class NodeDocument(AbstractDocument):
    """A file to download, with a summary, a credit, a licence and a language."""

    summary = models.TextField(_("summary"), max_length=400, blank=True)
    credit = models.CharField(_("credit"), max_length=200, blank=True)
    licence = models.CharField(_("licence"), max_length=20, choices=Licence, blank=True)
    language = models.CharField(
        _("language"),
        max_length=10,
        choices=settings.LANGUAGES,
        default=settings.LANGUAGE_CODE,
    )

    # Names, comments and tracked changes in the file; see `home.uploads.personal_metadata`.
    personal_metadata = models.JSONField(default=dict, editable=False)

    admin_form_fields = (*Document.admin_form_fields, "summary", "credit", "licence", "language")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def clean(self):
        """Validate the file extension, unless the form has refused the file already."""
        if self.file:
            super().clean()
