"""Static files with hashed names, compressed, and style sheets minified."""

from rcssmin import cssmin
from whitenoise.storage import CompressedManifestStaticFilesStorage

from django.core.files.base import ContentFile

OWN = ("accounts/", "network/", "site/")


class MinifiedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Minifies the project's own style sheets when they are collected."""

    def _save(self, name, content):
        if name.startswith(OWN) and name.endswith(".css"):
            # The hash has been computed from the content: it is read from the start again.
            text = b"".join(content.chunks()).decode()
            content = ContentFile(cssmin(text).encode())
        return super()._save(name, content)
