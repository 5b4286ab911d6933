"""What the texts of the entries mean, as vectors."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Vector(models.Model):
    """The vector of a text: kept under what the text is, so that it is never made twice.

    digest: 16 bytes, of the text; see `search.semantic.texts`. numbers: little-endian float16, of
    length 1.
    """

    model = models.CharField(max_length=100)
    digest = models.BinaryField(max_length=16)
    numbers = models.BinaryField()

    class Meta:
        verbose_name = _("vector of a text")
        verbose_name_plural = _("vectors of texts")
        constraints = [
            models.UniqueConstraint(fields=["model", "digest"], name="vector_is_one_per_text")
        ]

    def __str__(self):
        return f"{self.model} {bytes(self.digest).hex()}"


class EntryVectors(models.Model):
    """Which vectors an entry has: the digests of its passages, one after the other.

    There is a row when all of them have been made. content_hash: the entry's own, when they were.
    version: grows with each change of any row, so that a process knows what it has not read.
    """

    entry = models.OneToOneField(
        "search.Entry", models.CASCADE, primary_key=True, related_name="vectors"
    )
    model = models.CharField(max_length=100)
    content_hash = models.CharField(max_length=32)
    digests = models.BinaryField()
    version = models.PositiveBigIntegerField()

    class Meta:
        verbose_name = _("vectors of an entry")
        verbose_name_plural = _("vectors of entries")
        indexes = [models.Index(fields=["model", "version"], name="vectors_by_version")]

    def __str__(self):
        return str(self.pk)


class FillingTurn(models.Model):
    """Whose turn it is to make vectors: one process does at a time. There is one row."""

    holder = models.CharField(max_length=32, blank=True)
    until = models.DateTimeField()

    class Meta:
        verbose_name = _("turn to make vectors")
        verbose_name_plural = _("turns to make vectors")

    def __str__(self):
        return self.holder
