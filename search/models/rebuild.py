"""The progress of a rebuild of all entries, so that one that was stopped can go on."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rebuild(models.Model):
    """A run of `rebuild_entries`: which Source it has reached, and the last id it has written."""

    started = models.DateTimeField(auto_now_add=True)
    finished = models.DateTimeField(null=True)
    source = models.CharField(max_length=100, blank=True)
    last_id = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("rebuild of the entries")
        verbose_name_plural = _("rebuilds of the entries")

    def __str__(self):
        return str(self.started)
