"""Words that mean the same in this field, kept by the editors."""

from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.snippets.models import register_snippet

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

MAX_WORDS = 20


@register_snippet
class SynonymGroup(models.Model):
    """A set of words and phrases, of any language; a search for one finds the others as well."""

    words = models.TextField(
        _("words"),
        max_length=1000,
        help_text=_("Words or phrases that mean the same, one on each line, in any language."),
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
        FieldPanel("is_active", help_text=_("Switch a group off to see what it does.")),
    ]

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["words"]

    def __str__(self):
        return " · ".join(self.phrases)

    def clean(self):
        if not 2 <= len(self.phrases) <= MAX_WORDS:
            message = _("Write two to %(most)d words or phrases, one on each line.")
            raise ValidationError({"words": message % {"most": MAX_WORDS}})
        self.words = "\n".join(self.phrases)

    @property
    def phrases(self):
        """Return the words and phrases as a list, each once."""
        lines = (" ".join(line.split()) for line in self.words.replace("\x00", "").splitlines())
        return list(dict.fromkeys(line for line in lines if line))
