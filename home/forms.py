"""Forms and form fields that pages of every app share."""

from wagtail.admin.forms import WagtailAdminPageForm

from django import forms
from django.core.exceptions import ValidationError

from home.i18n.translations import localized
from home.reserved_slugs import validate_not_reserved


class BasePageForm(WagtailAdminPageForm):
    """The form of every page; it refuses slugs that are reserved for views of the site."""

    def clean(self):
        cleaned = super().clean()
        try:
            validate_not_reserved(self.parent_page, cleaned.get("slug"))
        except ValidationError as error:
            self.add_error(None, error)
        return cleaned


class ConceptIterator(forms.models.ModelChoiceIterator):
    """Yields the rows in the default language under their names in the reader's language."""

    def __iter__(self):
        for row, shown in zip(*self.rows(), strict=True):
            yield self.field.prepare_value(row), str(shown)

    def rows(self):
        rows = list(self.queryset)
        names = {shown.translation_key: shown for shown in localized(rows)}
        return rows, [names.get(row.translation_key, row) for row in rows]


class ConceptChoiceField(forms.ModelMultipleChoiceField):
    """Selects several rows of a translatable model, always those in the default language."""

    iterator = ConceptIterator
    widget = forms.CheckboxSelectMultiple
