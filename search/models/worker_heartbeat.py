"""When a worker was last seen."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WorkerHeartbeat(models.Model):
    """A worker of background tasks, and when it last looked for some."""

    worker_id = models.CharField(max_length=64, unique=True)
    seen_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("worker of background tasks")
        verbose_name_plural = _("workers of background tasks")

    def __str__(self):
        return self.worker_id
