"""The default next steps of the pages of one type."""

from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import register_snippet
from wagtail_localize.fields import SynchronizedField

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from home.blocks.steps import StepBlock


def page_types_with_steps():
    """Return [(model label, verbose name)] of the page types with next steps."""
    from home.models.base_page import BasePage

    models_with_steps = [
        model
        for model in apps.get_models()
        if issubclass(model, BasePage) and getattr(model, "next_steps", None)
    ]
    return [
        (model._meta.label_lower, capfirst(str(model._meta.verbose_name)))
        for model in models_with_steps
    ]


@register_snippet
class DefaultSteps(TranslatableMixin, models.Model):
    """What readers can do at the end of every page of one type, in one language."""

    page_type = models.CharField(_("kind of page"), max_length=100, choices=page_types_with_steps)
    steps = StreamField([("step", StepBlock())], verbose_name=_("next steps"), max_num=6)

    panels = [
        HelpPanel(
            content=_(
                "These steps are shown at the end of every page of the kind. A page that has a "
                "step of its own of the same kind, such as Ask, shows that one instead."
            )
        ),
        FieldPanel("page_type"),
        FieldPanel("steps"),
    ]
    override_translatable_fields = [SynchronizedField("page_type")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("default next steps")
        verbose_name_plural = _("default next steps")
        constraints = [
            models.UniqueConstraint(
                fields=["page_type", "locale"], name="default_steps_per_page_type_and_locale"
            )
        ]

    def __str__(self):
        return str(self.get_page_type_display())

    def clean(self):
        """Refuse a second row for a page type and locale.

        The form excludes the locale, and therefore Django does not check the constraint.
        """
        super().clean()
        same = type(self).objects.filter(page_type=self.page_type, locale_id=self.locale_id)
        if same.exclude(pk=self.pk).exists():
            message = _("This kind of page has default steps already. Change those instead.")
            raise ValidationError({"page_type": message})
