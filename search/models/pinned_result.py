"""Pages that the editors show first for certain searches."""

from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.models import Page
from wagtail.snippets.models import register_snippet

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.models.synonym_group import lines_of

MAX_PHRASES = 30


@register_snippet
class PinnedResult(models.Model):
    """A page that comes first for some searches, in the language of the reader.

    anchor: a section of a guideline, which is shown instead of the guideline as a whole.
    """

    words = models.TextField(
        _("searches"),
        max_length=2000,
        help_text=_(
            "What people type, one search on each line, in Swedish or English. Endings, capital "
            "letters and small words such as “is” and “the” make no difference."
        ),
    )
    page = models.ForeignKey(Page, models.CASCADE, verbose_name=_("page"), related_name="+")
    anchor = models.SlugField(
        _("section"),
        max_length=80,
        blank=True,
        help_text=_("Of a guideline: the last part of the section’s address, after #."),
    )

    panels = [
        HelpPanel(
            content=_(
                "The page is shown first to everybody who searches for exactly one of these "
                "lines. It has to be published; in the other language its translation is shown."
            )
        ),
        FieldPanel("words"),
        FieldPanel("page"),
        FieldPanel("anchor"),
    ]

    class Meta:
        verbose_name = _("pinned search result")
        verbose_name_plural = _("pinned search results")
        ordering = ["pk"]

    def __str__(self):
        return f"{', '.join(self.phrases[:3])} → {self.page.title}"

    @property
    def phrases(self):
        return lines_of(self.words)

    def clean(self):
        if not 1 <= len(self.phrases) <= MAX_PHRASES:
            message = _("Write one to %(most)d searches, one on each line.")
            raise ValidationError({"words": message % {"most": MAX_PHRASES}})
        self.words = "\n".join(self.phrases)
