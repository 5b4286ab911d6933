"""A page that somebody has confirmed to be right, on a day that belongs to the page itself."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from network.freshness.due import confirmed_on, is_overdue


class VerifiedPage(models.Model):
    """A page with an owner who is asked about it; goes before the page type in its bases.

    The day is no part of a draft: a revision from before the confirmation does not take it back.
    """

    last_verified = models.DateField(_("last verified"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    def with_content_json(self, content):
        """Return the page as a revision has it, confirmed when the page itself was."""
        page = super().with_content_json(content)
        page.last_verified = self.last_verified
        return page

    @property
    def confirmed_on(self):
        """Return the day on which the page was last known to be right, or None for a draft."""
        return confirmed_on(self)

    @property
    def is_overdue(self):
        """Return whether the public is told that nobody has confirmed the page for long."""
        return is_overdue(self)
