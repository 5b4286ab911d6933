"""Many-to-many relations to translatable models, which point at the rows in LANGUAGE_CODE.

Identity across languages is `translation_key`; `home.i18n.related` returns the rows to render.
"""

from modelcluster.fields import ParentalManyToManyField

from django.conf import settings
from django.db import models

from home.forms import ConceptChoiceField


class ConceptRelation(ParentalManyToManyField):
    """A relation to concepts or pages, edited with check boxes in the editor's language.

    Its targets cannot be deleted (see home.usage), and it is part of Wagtail's ReferenceIndex.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.remote_field.on_delete = models.PROTECT

    def extract_references(self, value):
        """Yield (model, id, path in the model, path in the content) for ReferenceIndex."""
        for related in value:
            yield self.related_model, str(related.pk), "", str(related.pk)

    def formfield(self, **kwargs):
        rows = self.remote_field.model._default_manager
        queryset = rows.filter(locale__language_code=settings.LANGUAGE_CODE)
        return super().formfield(
            **{"form_class": ConceptChoiceField, "queryset": queryset, **kwargs}
        )
