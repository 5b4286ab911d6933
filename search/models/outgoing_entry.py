"""The outbox of Elasticsearch."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutgoingEntry(models.Model):
    """An entry that was written or deleted; deleted when Elasticsearch has taken it."""

    entry_id = models.PositiveBigIntegerField(unique=True)
    since = models.DateTimeField()

    class Meta:
        verbose_name = _("entry that Elasticsearch has not been told of")
        verbose_name_plural = _("entries that Elasticsearch has not been told of")
        ordering = ["pk"]

    def __str__(self):
        return str(self.entry_id)
