"""The widget for the motif of a goal."""

from django import forms


class MotifSelect(forms.RadioSelect):
    """Radio buttons with a picture and the name of each motif."""

    option_template_name = "cases/admin/motif_option.html"

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        return option | {"number": value if isinstance(value, int) else None}
