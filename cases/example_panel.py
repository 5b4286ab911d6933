"""A panel for a field whose help text ends with an example."""

from wagtail.admin.panels import FieldPanel

from django.utils.text import format_lazy


class ExamplePanel(FieldPanel):
    """A FieldPanel whose help text is that of the model field and `example`."""

    def __init__(self, field_name, example="", **kwargs):
        super().__init__(field_name, **kwargs)
        self.example = example

    def clone_kwargs(self):
        return super().clone_kwargs() | {"example": self.example}

    def on_model_bound(self):
        super().on_model_bound()
        self.help_text = format_lazy("{} {}", self.db_field.help_text, self.example)
