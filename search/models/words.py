"""Words: those of the site's texts, and how often something was searched for."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class VocabularyWord(models.Model):
    """A word in lower case, and about how many entries have it.

    A word is added when an entry with it is written; the numbers are exact after a rebuild.
    """

    word = models.CharField(max_length=60, unique=True)
    number = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("word of the site")
        verbose_name_plural = _("words of the site")

    def __str__(self):
        return self.word


class SearchTerm(models.Model):
    """The searches for the same words on one day, in one language; nothing about who searched.

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
