"""Synonyms for the search, kept by the editors."""

from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.snippets.models import register_snippet

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_WORDS = 20


@register_snippet
class SynonymGroup(models.Model):
    """A set of words and phrases; a search for one finds the others as well.

    words: in Swedish, english: in English, one on each line. Each is analysed in its own language.
    """

    words = models.TextField(
        _("words in Swedish"),
        max_length=1000,
        blank=True,
        help_text=_("Words or phrases that mean the same, one on each line."),
    )
    english = models.TextField(
        _("words in English"),
        max_length=1000,
        blank=True,
        help_text=_("What the same thing is called in English, one word or phrase on each line."),
    )
    is_active = models.BooleanField(_("in use"), default=True)

    panels = [
        HelpPanel(
            content=_(
                "Who searches for one of the words finds what has the others as well, a little "
                "further down. Write each word in its basic form: school stands for schools too. "
                "Words that only have to do with each other, such as school and teacher, do not "
                "belong in one group. What you save holds from the next search on."
            )
        ),
        FieldPanel("words"),
        FieldPanel("english"),
        FieldPanel("is_active", help_text=_("Switch a group off to see what it does.")),
    ]

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["words"]

    def __str__(self):
        return " · ".join(text for text, _language in self.phrases)

    def clean(self):
        if not 2 <= len(self.phrases) <= MAX_WORDS:
            message = _("Write two to %(most)d words or phrases, one on each line.")
            raise ValidationError({"words": message % {"most": MAX_WORDS}})
        self.words = "\n".join(lines_of(self.words))
        self.english = "\n".join(lines_of(self.english))

    @property
    def phrases(self):
        """Return [(phrase, language)]."""
        pairs = [(text, "sv") for text in lines_of(self.words)]
        return pairs + [(text, "en") for text in lines_of(self.english)]


def lines_of(text):
    """Return the lines of a text, without superfluous spaces, empty lines and repetitions."""
    lines = (" ".join(line.split()) for line in text.replace("\x00", "").splitlines())
    return list(dict.fromkeys(line for line in lines if line))
