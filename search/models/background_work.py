"""The state of background work: what is waiting, and which workers run."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexTask(models.Model):
    """An object whose entries have to be written.

    The row is written in the transaction that changes the object, so that nothing is lost if the
    process ends. since: when it last changed. attempts, failed, error: of writing its entries.
    """

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    since = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    failed = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = _("change that the search has not read")
        verbose_name_plural = _("changes that the search has not read")
        ordering = ["attempts", "since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"], name="index_task_is_one_per_object"
            )
        ]

    def __str__(self):
        return f"{self.content_type_id}:{self.object_id}"


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


class WorkerHeartbeat(models.Model):
    """A worker of background tasks, and when it last looked for some."""

    worker_id = models.CharField(max_length=64, unique=True)
    seen_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("worker of background tasks")
        verbose_name_plural = _("workers of background tasks")

    def __str__(self):
        return self.worker_id
