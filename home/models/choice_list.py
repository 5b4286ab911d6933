"""A list of keys of a set of choices, filled in with check boxes."""

from django import forms
from django.db import models
from django.utils.text import capfirst


class ChoiceListField(models.JSONField):
    """Several keys of `choices`, kept as a list in the order of the choices."""

    def __init__(self, *args, options=(), **kwargs):
        self.options = options
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return forms.TypedMultipleChoiceField(
            choices=self.options.choices,
            widget=forms.CheckboxSelectMultiple,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=self.help_text,
            required=not self.blank,
            coerce=str,
        )

    def labels(self, keys):
        """Return the words for people of `keys`, in the order of the choices."""
        return [label for key, label in self.options.choices if key in keys]
