"""Lets an editor choose the motif of a goal by its picture."""

from django import forms


class MotifSelect(forms.RadioSelect):
    """Radio buttons, each with the motif and its name."""

    option_template_name = "cases/admin/motif_option.html"

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"number": value if isinstance(value, int) else None}
