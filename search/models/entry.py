"""What can be found: one row for each object and language, and its text and facets.

A row exists only while everybody may read the object: there are no columns for drafts or
permissions, and queries need no conditions for them.
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
        found = self.filter(models.Q(locale_id=locale_id) | models.Q(is_single_locale=True))
        return found.filter(site_id=site_id) if site_id else found

    def about(self, instance):
        """Return the entries of a page or a document."""
        return self.filter(content_type=content_type_of(instance), object_id=instance.pk)


class Entry(models.Model):
    """A page, a document or a part of a page that can be found.

    The narrow columns come first: a search reads many rows. language: of the text; differs from the
    locale's where a page is not translated. is_single_locale: whether it exists in no other locale.
    period: in words, shown instead of the date where no day is known. anchor: of the part of the
    page. title_key: sorts as the locale does. content_hash: tells whether anything of the entry has
    changed. facet_ids: packed ids of facet values, see `search.engines.narrowing`. owner: the
    organisation behind it, if it is public. page_title, page_language: of the page that it is a
    part of. is_fictional: whether a case is made up.
    """

    locale = models.ForeignKey("wagtailcore.Locale", models.CASCADE, related_name="+")
    site = models.ForeignKey("wagtailcore.Site", models.CASCADE, related_name="+")
    is_single_locale = models.BooleanField(default=False)
    type = models.CharField(max_length=20, choices=EntryType)
    language = models.CharField(max_length=10)
    date = models.DateField(null=True)
    period = models.CharField(max_length=100, blank=True, default="")
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
    owner = models.CharField(max_length=255, blank=True, default="")
    page_title = models.CharField(max_length=255, blank=True, default="")
    page_language = models.CharField(max_length=10, blank=True, default="")
    is_fictional = models.BooleanField(default=False)
    facets = models.ManyToManyField(
        "search.FacetValue", through="search.EntryFacet", related_name="entries"
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry")
        verbose_name_plural = _("entries")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "anchor"], name="entry_is_one_per_object"
            )
        ]
        indexes = [
            models.Index(fields=["type", "locale"], name="entry_by_type_first"),
        ]

    def __str__(self):
        return self.title

    @property
    def address(self):
        """Return the URL, with the anchor of a part of a page."""
        return f"{self.url}#{self.anchor}" if self.anchor else self.url


class EntryText(models.Model):
    """The text of an entry, and the terms that are searched for.

    The columns of terms are written by `search.indexing.terms`, separated by blanks: the words in
    order, their other forms, and the parts of compounds. Triggers of the database keep its
    full-text index in step with this table.
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


def content_type_of(instance):
    """Return the content type of an instance; for a page that of its specific class."""
    own = getattr(instance, "cached_content_type", None)
    return own or ContentType.objects.get_for_model(instance)
