"""Form fields that pages of every app share."""

from django import forms

from home.i18n.translations import localized


class ConceptIterator(forms.models.ModelChoiceIterator):
    """Lists the rows of the site's own language under their names in the reader's language."""

    def __iter__(self):
        for row, shown in zip(*self.rows(), strict=True):
            yield self.field.prepare_value(row), str(shown)

    def rows(self):
        rows = list(self.queryset)
        names = {shown.translation_key: shown for shown in localized(rows)}
        return rows, [names.get(row.translation_key, row) for row in rows]


class ConceptChoiceField(forms.ModelMultipleChoiceField):
    """Several of a translatable kind; relations always point at the row of the first language."""

    iterator = ConceptIterator
    widget = forms.CheckboxSelectMultiple
