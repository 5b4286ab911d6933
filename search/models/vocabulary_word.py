"""The words that occur in the texts of the site, for correcting spelling."""

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
