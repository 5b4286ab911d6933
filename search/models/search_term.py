"""How often something was searched for: counts, and nothing about who searched."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchTerm(models.Model):
    """The searches for the same words on one day, in one language.

    without_results: how many found nothing. clicks: how many results were followed.
    """

    day = models.DateField()
    language = models.CharField(max_length=10)
    words = models.CharField(max_length=80)
    searches = models.PositiveIntegerField(default=0)
    without_results = models.PositiveIntegerField(default=0)
    clicks = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("search term")
        verbose_name_plural = _("search terms")
        constraints = [
            models.UniqueConstraint(
                fields=["day", "language", "words"], name="search_term_is_one_a_day"
            )
        ]

    def __str__(self):
        return self.words
