"""Many-to-many relations to translatable things, which point at the rows of the first language.

Identity across languages is `translation_key`; `home.i18n.translations.localized` is for rendering.
"""

from modelcluster.fields import ParentalManyToManyField

from django.conf import settings

from home.forms import ConceptChoiceField


class ConceptRelation(ParentalManyToManyField):
    """A relation that editors fill in with check boxes in their own language."""

    def formfield(self, **kwargs):
        rows = self.remote_field.model._default_manager
        queryset = rows.filter(locale__language_code=settings.LANGUAGE_CODE)
        return super().formfield(
            **{"form_class": ConceptChoiceField, "queryset": queryset, **kwargs}
        )
