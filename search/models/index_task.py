"""What has changed and has not been read by the search yet."""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class IndexTask(models.Model):
    """A thing whose entries are to be written again.

    It is noted in the same transaction as the change, so that nothing is lost if the process ends.
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
            models.UniqueConstraint(fields=["content_type", "object_id"], name="stale_once")
        ]

    def __str__(self):
        return f"{self.content_type_id}:{self.object_id}"
