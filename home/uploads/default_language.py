"""The language of files that are uploaded without one, as when several are uploaded at once."""


class DefaultLanguageMixin:
    """Use the default language if none is given; otherwise Wagtail would ask for it afterwards."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("language"):
            field.required = False

    def clean_language(self):
        default = self._meta.model._meta.get_field("language").default
        return self.cleaned_data["language"] or default
