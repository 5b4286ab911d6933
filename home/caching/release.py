"""The hash of the running code: pages that another release has cached are not served."""

from functools import lru_cache
from hashlib import sha256

from django.conf import settings

FOLDERS = ("home", "network", "cases", "search", "site")
SUFFIXES = {".py", ".html", ".css", ".js", ".mo", ".yaml"}


@lru_cache(1)
def release():
    """Return a hash of the paths, sizes and modification times of the site's own files."""
    digest = sha256()
    for folder in FOLDERS:
        for path in sorted((settings.BASE_DIR / folder).rglob("*")):
            if path.suffix in SUFFIXES:
                stat = path.stat()
                digest.update(f"{path}|{stat.st_size}|{stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()[:16]
