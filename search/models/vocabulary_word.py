"""The words that the texts of the site have, for correcting what somebody has mistyped."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class VocabularyWord(models.Model):
    """A word as written in lower case, and in about how many entries it is.

    A word is added when an entry with it is written; the numbers are right after a rebuild.
    """

    word = models.CharField(max_length=60, unique=True)
    number = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name = _("word of the site")
        verbose_name_plural = _("words of the site")

    def __str__(self):
        return self.word
