"""Static files under names that hold their hash, compressed, and style sheets without comments."""

from rcssmin import cssmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

from django.core.files.base import ContentFile


class MinifiedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Minifies style sheets when they are collected; licences in comments with `!` stay."""

    def _save(self, name, content):
        if name.endswith(".css"):
            text = content.read()
            text = text.decode() if isinstance(text, bytes) else text
            content = ContentFile(cssmin(text, keep_bang_comments=True).encode())
        return super()._save(name, content)
