"""Requests to owners to verify a page."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Outcome(models.TextChoices):
    """How a request ended."""

    CONFIRMED = "confirmed", _("Confirmed")
    EDITED = "edited", _("Changed by its owner")
    LAPSED = "lapsed", _("Not answered")


class VerificationRequest(models.Model):
    """A request to verify a page: sent once, reminded of once, closed when answered or expired.

    `page` is the page in the first language; its translations are verified with it.
    """

    page = models.ForeignKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="verification_requests"
    )
    asked = models.DateTimeField(_("asked"), default=timezone.now)
    reminded = models.DateTimeField(_("reminded"), null=True, blank=True)
    closed = models.DateTimeField(_("closed"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=20, choices=Outcome, blank=True)

    class Meta:
        verbose_name = _("question about a page")
        verbose_name_plural = _("questions about pages")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["page"], condition=models.Q(closed=None), name="one_open_question_each"
            )
        ]

    def __str__(self):
        return f"{self.page}: {self.asked:%Y-%m-%d}"

    def close(self, outcome):
        self.closed, self.outcome = timezone.now(), outcome
        self.save(update_fields=["closed", "outcome"])
