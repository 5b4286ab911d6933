"""A field for a list of choices, edited with check boxes."""

from django import forms
from django.db import models
from django.utils.text import capfirst


class ChoiceListField(models.JSONField):
    """A list of keys of `options` (a Choices class), in the order of the choices."""

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
        """Return the labels of `keys`, in the order of the choices."""
        return [label for key, label in self.options.choices if key in keys]
