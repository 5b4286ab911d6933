"""A concept of a vocabulary, in the sense of SKOS: a key that stays and a name per language."""

from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from django.db import models
from django.utils.translation import gettext_lazy as _


class Concept(TranslatableMixin, models.Model):
    """An entry that editors can rename and translate while its key stays the same."""

    key = models.SlugField(
        _("key"),
        max_length=60,
        help_text=_("Used in addresses and data. Does not change once it is in use."),
    )
    name = models.CharField(_("name"), max_length=100)
    description = models.TextField(_("description"), max_length=300, blank=True)
    broader = models.ForeignKey(
        "self",
        verbose_name=_("broader concept"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="narrower",
    )

    panels = [FieldPanel(name) for name in ("key", "name", "description", "broader")]
    override_translatable_fields = [SynchronizedField("key"), SynchronizedField("broader")]

    class Meta(TranslatableMixin.Meta):
        abstract = True
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["key", "locale"], name="%(class)s_key_per_locale")
        ]

    def __str__(self):
        return self.name
