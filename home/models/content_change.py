"""A record that something the public sees has changed; see `home.caching.content_version`."""

from secrets import randbits

from django.db import models
from django.utils import timezone

TOKEN_BITS = 40


def new_token():
    """Return a random number that no earlier change has had, as good as certainly."""
    return randbits(TOKEN_BITS)


class ContentChange(models.Model):
    """One transaction that changed what pages show."""

    token = models.BigIntegerField(default=new_token, editable=False)
    made = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        default_permissions = ()
        verbose_name = "change of content"
        verbose_name_plural = "changes of content"

    def __str__(self):
        return f"{self.made:%Y-%m-%d %H:%M:%S}"
