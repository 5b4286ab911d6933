"""By what an entry can be narrowed down."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EntryFacet(models.Model):
    """One value of one facet of an entry.

    `value` is a key that is the same in every language: a key of a set of choices, the key of a
    concept, a year, or the translation key of a page in 32 hexadecimal digits.
    """

    entry = models.ForeignKey("search.Entry", models.CASCADE, related_name="facets", db_index=False)
    name = models.CharField(max_length=20)
    value = models.CharField(max_length=60)

    class Meta:
        verbose_name = _("facet of an entry")
        verbose_name_plural = _("facets of entries")
        # The first index answers which values an entry has, the second which entries a value has.
        constraints = [
            models.UniqueConstraint(fields=["entry", "name", "value"], name="facet_of_entry")
        ]
        indexes = [models.Index(fields=["name", "value", "entry"], name="entry_of_facet")]

    def __str__(self):
        return f"{self.name}={self.value}"
