"""What lies nearest to an entry in meaning, worked out beforehand so that a page only reads it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Neighbours(models.Model):
    """The entries of the same type that are most alike, the nearest first.

    near: [[id of an entry, how alike from 0 to 1], …]; one that is gone may still be named.
    nearest: how alike the first of them is. model and version: those of the entry's vectors.
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
