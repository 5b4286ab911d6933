"""The facets of entries."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FacetValue(models.Model):
    """One value of one facet; its id stands for it wherever many entries are counted.

    `value` is a key that is the same in every language: a key of a set of choices, the key of a
    concept, a year, or the translation key of a page in 32 hexadecimal digits. A row is never
    changed and never deleted, so that an id always means the same.
    """

    name = models.CharField(max_length=20)
    value = models.CharField(max_length=60)

    class Meta:
        verbose_name = _("value of a facet")
        verbose_name_plural = _("values of facets")
        constraints = [models.UniqueConstraint(fields=["name", "value"], name="facet_value_is_one")]

    def __str__(self):
        return f"{self.name}={self.value}"


class EntryFacet(models.Model):
    """An entry that has a value of a facet.

    A search does not read these rows but `Entry.facet_ids`, where they are packed together.
    """

    entry = models.ForeignKey("search.Entry", models.CASCADE, related_name="+", db_index=False)
    value = models.ForeignKey(FacetValue, models.CASCADE, related_name="+", db_index=False)

    class Meta:
        verbose_name = _("facet of an entry")
        verbose_name_plural = _("facets of entries")
        # The first index answers which values an entry has, the second which entries a value has.
        constraints = [models.UniqueConstraint(fields=["entry", "value"], name="facet_of_entry")]
        indexes = [models.Index(fields=["value", "entry"], name="entry_of_facet")]

    def __str__(self):
        return f"{self.entry_id}: {self.value_id}"
