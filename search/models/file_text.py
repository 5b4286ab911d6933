"""The texts of uploaded files."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FileProblem(models.TextChoices):
    """Why the search has not read a file, or not all of it: what an editor is told."""

    ENCRYPTED = "encrypted", _("it is protected by a password")
    DAMAGED = "damaged", _("it is damaged, or not of the kind that its name says")
    NO_TEXT = "no_text", _("it has pictures of text, as from a scanner, but no text")
    TRUNCATED = "truncated", _("it is too long; only the first part was read")
    ATTACHMENTS = "attachments", _("the attachments of a message are not read")
    TOO_LARGE = "too_large", _("reading it takes too much memory")
    TOO_SLOW = "too_slow", _("reading it takes too long")


class FileText(models.Model):
    """The text of a file, read once for each content and extension.

    content_hash: SHA-1 of the content, as Wagtail stores it with a document. problem: a
    FileProblem, or "" if all of it was read. version: of the readers.
    """

    content_hash = models.CharField(max_length=40)
    extension = models.CharField(max_length=10)
    text = models.TextField(blank=True)
    problem = models.CharField(max_length=20, blank=True, choices=FileProblem)
    version = models.PositiveSmallIntegerField()
    read_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("text of a file")
        verbose_name_plural = _("texts of files")
        constraints = [
            models.UniqueConstraint(
                fields=["content_hash", "extension"], name="file_text_is_one_per_content"
            )
        ]

    def __str__(self):
        return f"{self.content_hash}.{self.extension}"
