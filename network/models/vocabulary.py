"""The vocabularies that editors maintain: sectors of society and techniques of AI."""

from wagtail.snippets.models import register_snippet

from django.utils.translation import gettext_lazy as _

from home.models.concept import Concept


@register_snippet
class Sector(Concept):
    """A part of society in which AI is used, such as school or elderly care."""

    class Meta(Concept.Meta):
        verbose_name = _("sector")
        verbose_name_plural = _("sectors")


@register_snippet
class Technique(Concept):
    """A kind of AI, such as language models or computer vision."""

    class Meta(Concept.Meta):
        verbose_name = _("technique")
        verbose_name_plural = _("techniques")
