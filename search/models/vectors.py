"""The embeddings of the texts of entries, and the most similar entries of each entry."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Vector(models.Model):
    """The embedding of a text, stored under a digest of it so that no text is embedded twice.

    digest: 16 bytes, see `search.semantic.texts`. numbers: a vector of length 1, as little-endian
    float16.
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
    """Which vectors an entry has: the concatenated digests of its passages.

    A row exists once all of them have been embedded. content_hash: that of the entry at that time.
    version: increases with each change of any row; a process reads those above what it has read.
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


class Neighbours(models.Model):
    """The most similar entries of the same type, most similar first.

    pairs: [[id of an entry, similarity from 0 to 1], …]; deleted entries may still be listed.
    max_similarity: similarity of the first. model, version: of the vectors they were computed of.
    """

    entry = models.OneToOneField(
        "search.Entry", models.CASCADE, primary_key=True, related_name="neighbours"
    )
    model = models.CharField(max_length=100)
    version = models.PositiveBigIntegerField()
    max_similarity = models.FloatField(default=0, db_index=True)
    pairs = models.JSONField(default=list)

    class Meta:
        verbose_name = _("neighbours of an entry")
        verbose_name_plural = _("neighbours of entries")

    def __str__(self):
        return str(self.pk)
