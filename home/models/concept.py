"""A concept of a vocabulary (SKOS): a permanent key and a name per language."""

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from home.usage.relations import is_in_use


class ConceptForm(WagtailAdminModelForm):
    """Disables the key of a concept that is in use."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "key" in self.fields and self.instance.pk and is_in_use(self.instance):
            self.fields["key"].disabled = True
            self.fields["key"].help_text = _("In use in addresses and data, and cannot be changed.")


class Concept(TranslatableMixin, models.Model):
    """A concept that editors can rename and translate while its key stays the same."""

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

    base_form_class = ConceptForm
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

    def clean(self):
        super().clean()
        self.check_key()

    def save(self, *args, **kwargs):
        """Save the concept, and its key in all languages.

        Raises ValidationError if the key of a concept in use has been changed.
        """
        self.check_key()
        super().save(*args, **kwargs)
        others = type(self).objects.filter(translation_key=self.translation_key)
        others.exclude(key=self.key).update(key=self.key)

    def check_key(self):
        """Raise a ValidationError if the key differs from the one that is in use."""
        saved = type(self).objects.filter(pk=self.pk).values_list("key", flat=True).first()
        if saved and saved != self.key and is_in_use(self):
            message = _("The key is in use and cannot be changed.")
            raise ValidationError({"key": message})
