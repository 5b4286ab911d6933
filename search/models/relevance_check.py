"""Queries that the editors keep, and what each of them should find."""

from uuid import uuid5

from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.models import Orderable, Page

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.query import MAX_CHARACTERS


def languages():
    return settings.LANGUAGES


class QueryKind(models.TextChoices):
    """What is difficult about a query; the figures are shown kind by kind."""

    EXACT = "exact", _("Words as they stand in the text")
    INFLECTED = "inflected", _("Other forms of the words")
    COMPOUND = "compound", _("A part of a compound")
    SYNONYM = "synonym", _("Other words for the same thing")
    TYPO = "typo", _("A slip of the finger")
    WITHOUT_DOTS = "without_dots", _("Without å, ä and ö")
    QUESTION = "question", _("A question")
    ORGANISATION = "organisation", _("The name of an organisation")
    ENGLISH = "english", _("English")
    NONSENSE = "nonsense", _("Nothing here is about it")


class Grade(models.IntegerChoices):
    """What a page is worth to someone who asks this."""

    ASKED_FOR = 3, _("What was asked for")
    GOOD = 2, _("Good to have")
    TOUCHES = 1, _("Touches on it")


class RelevanceCheck(ClusterableModel):
    """A query, and the pages that it should find; `manage.py judge_search` asks them all."""

    query = models.CharField(
        _("query"), max_length=MAX_CHARACTERS, help_text=_("As somebody would write it.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=QueryKind, default=QueryKind.EXACT)
    language = models.CharField(
        _("language"),
        max_length=10,
        choices=languages,
        default="sv",
        help_text=_("The language of the site in which it is asked."),
    )

    panels = [
        FieldPanel("query"),
        FieldRowPanel(["kind", "language"]),
        InlinePanel(
            "expected",
            heading=_("What should be found"),
            help_text=_("Nothing, if nothing here is about it."),
            label=_("Page"),
        ),
    ]

    class Meta:
        verbose_name = _("relevance check")
        verbose_name_plural = _("relevance checks")
        ordering = ["kind", "query"]
        constraints = [
            models.UniqueConstraint(
                fields=["query", "language"],
                name="relevance_check_is_one_per_query",
                violation_error_message=_("There is a check of this query already."),
            )
        ]

    def __str__(self):
        return self.query

    @property
    def grades(self):
        """Return {translation key of an entry: grade} of what should be found."""
        return {row.entry_key: row.grade for row in self.expected.all()}


class ExpectedPage(Orderable):
    """A page that a query should find, in whatever language it is shown, or a part of one."""

    check_of = ParentalKey(RelevanceCheck, related_name="expected")
    page = models.ForeignKey(Page, models.CASCADE, verbose_name=_("page"), related_name="+")
    anchor = models.SlugField(
        _("section"),
        max_length=80,
        blank=True,
        help_text=_("Of a guideline: the last part of the section’s address, after #."),
    )
    grade = models.PositiveSmallIntegerField(_("worth"), choices=Grade, default=Grade.ASKED_FOR)

    panels = [FieldPanel("page"), FieldRowPanel(["anchor", "grade"])]

    class Meta(Orderable.Meta):
        verbose_name = _("page that should be found")
        verbose_name_plural = _("pages that should be found")

    def __str__(self):
        return f"{self.page.title}#{self.anchor}" if self.anchor else self.page.title

    def clean(self):
        if self.page_id and self.anchor and self.anchor not in sections_of(self.page):
            raise ValidationError({"anchor": _("The page has no section with this address.")})

    @property
    def entry_key(self):
        """Return the translation key of the entry of this page, or of its section."""
        key = self.page.translation_key
        return uuid5(key, self.anchor) if self.anchor else key


def sections_of(page):
    """Return the identifiers of a guideline's sections; other pages have none."""
    return {part.value["identifier"] for part in getattr(page.specific, "sections", ())}
