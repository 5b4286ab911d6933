"""Counts of requests for missing pages, without anything about the visitors."""

from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_PATH = 255


class MissingAddress(models.Model):
    """The number of requests with status 404 for one path on one day."""

    day = models.DateField()
    path = models.CharField(_("address"), max_length=MAX_PATH)
    visits = models.PositiveIntegerField(_("visits"), default=0)

    class Meta:
        default_permissions = ()
        verbose_name = _("address without a page")
        verbose_name_plural = _("addresses without a page")
        constraints = [
            models.UniqueConstraint(fields=["day", "path"], name="missing_address_is_one_a_day")
        ]

    def __str__(self):
        return self.path
