"""A record of each change of public content; see `home.caching.content_version`."""

from django.db import models
from django.utils import timezone


class ContentChange(models.Model):
    """One transaction that changed what pages show; `token` is a random number."""

    token = models.BigIntegerField(editable=False)
    made = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        db_table = "home_contentchange"
        default_permissions = ()
        verbose_name = "change of content"
        verbose_name_plural = "changes of content"

    def __str__(self):
        return f"{self.made:%Y-%m-%d %H:%M:%S}"
