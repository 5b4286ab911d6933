"""What can be found: one row for each thing and language.

A row exists only while everybody may read the thing: there is no column for drafts or rights, and
a query needs no condition about them.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.choices import EntryType


class EntryQuerySet(models.QuerySet):
    """What every list of entries begins with."""

    def shown_in(self, locale_id, site_id=None):
        """Return what the reader of a language is shown: its own entries, and those of another
        language which it lacks."""
        found = self.filter(models.Q(locale_id=locale_id) | models.Q(is_lone=True))
        return found.filter(site_id=site_id) if site_id else found

    def about(self, thing):
        """Return the entries of a thing: a page, a document."""
        return self.filter(content_type=content_type_of(thing), object_id=thing.pk)


class Entry(models.Model):
    """A thing that can be found; the narrow columns come first, for a search reads many rows.

    `language` is what the text is written in; it differs from the locale's where a page is not
    translated. `is_lone` says that no other language has the thing. `anchor` is a part of a page.
    `title_key` sorts as the language does. `content_hash` tells whether the text has changed.
    `facet_ids` packs the ids of the facet values that a reader may choose: `pack_ids`.
    """

    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, related_name="+")
    site = models.ForeignKey("wagtailcore.Site", models.CASCADE, related_name="+")
    is_lone = models.BooleanField(default=False)
    type = models.CharField(max_length=20, choices=EntryType)
    language = models.CharField(max_length=10)
    date = models.DateField(null=True)
    facet_ids = models.BinaryField(default=b"")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.PositiveBigIntegerField()
    anchor = models.CharField(max_length=80, blank=True, default="")
    translation_key = models.UUIDField(db_index=True)
    content_hash = models.CharField(max_length=32, default="")
    title = models.CharField(max_length=255)
    title_key = models.CharField(max_length=400)
    url = models.CharField(max_length=500)
    summary = models.TextField(blank=True)
    facets = models.ManyToManyField(
        "search.FacetValue", through="search.EntryFacet", related_name="entries"
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "anchor"], name="entry_is_one_per_thing"
            )
        ]
        indexes = [
            models.Index(fields=["type", "locale"], name="entry_by_type_first"),
        ]

    def __str__(self):
        return self.title

    @property
    def address(self):
        """Return the address of the thing, with the anchor of a part of it."""
        return f"{self.url}#{self.anchor}" if self.anchor else self.url


class EntryText(models.Model):
    """The running text of an entry, and the terms by which words find it.

    The columns of terms are written by `search.indexing.terms`, one blank between two terms: the
    words as written in order, their other forms, and the parts of compounds. The database's index
    of words is made from them by triggers, on SQLite and PostgreSQL alike, so that it
    can never differ from this table.
    """

    entry = models.OneToOneField(Entry, models.CASCADE, primary_key=True, related_name="body")
    text = models.TextField(blank=True)
    title_exact = models.TextField(blank=True)
    title_forms = models.TextField(blank=True)
    title_parts = models.TextField(blank=True)
    names = models.TextField(blank=True)
    summary_exact = models.TextField(blank=True)
    summary_forms = models.TextField(blank=True)
    text_exact = models.TextField(blank=True)
    text_forms = models.TextField(blank=True)
    text_parts = models.TextField(blank=True)
    other_language = models.TextField(blank=True)

    class Meta:
        verbose_name = _("text of an entry")
        verbose_name_plural = _("texts of entries")

    def __str__(self):
        return str(self.pk)


def content_type_of(thing):
    """Return the content type of a thing; for a page that of its own kind."""
    own = getattr(thing, "cached_content_type", None)
    return own or ContentType.objects.get_for_model(thing)
