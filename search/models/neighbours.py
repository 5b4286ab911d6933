"""The most similar entries of an entry, precomputed so that a page only reads them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Neighbours(models.Model):
    """The most similar entries of the same type, most similar first.

    near: [[id of an entry, similarity from 0 to 1], …]; deleted entries may still be listed.
    nearest: similarity of the first. model, version: of the vectors they were computed of.
    """

    entry = models.OneToOneField(
        "search.Entry", models.CASCADE, primary_key=True, related_name="neighbours"
    )
    model = models.CharField(max_length=100)
    version = models.PositiveBigIntegerField()
    nearest = models.FloatField(default=0, db_index=True)
    near = models.JSONField(default=list)

    class Meta:
        verbose_name = _("neighbours of an entry")
        verbose_name_plural = _("neighbours of entries")

    def __str__(self):
        return str(self.pk)
