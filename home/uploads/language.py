"""A file that comes without a language, as several at once do, has that of the site."""


class LanguageIfNoneMixin:
    """Does not ask for a language: Wagtail would keep the file aside until somebody answers."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("language"):
            field.required = False

    def clean_language(self):
        default = self._meta.model._meta.get_field("language").default
        return self.cleaned_data["language"] or default
