"""Caches woven drawings in memory and, for all workers, in files.

A drawing depends only on its inputs and on the code in `home.weave`. Its file is named by a hash of
both, so a cached drawing is never out of date. If a file cannot be read or written, the drawing is
made again.
"""

import logging
import os
import shutil
import tempfile
import time
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

import home.weave

logger = logging.getLogger(__name__)

# About 2 kB each: some 8 MB in each worker at most.
MAX_IN_MEMORY = 4096
DIGEST_LENGTH = 64
MAX_UNUSED_SECONDS = 30 * 24 * 3600


@lru_cache(MAX_IN_MEMORY)
def drawing(draw, *inputs):
    """Return the text that `draw(*inputs)` returns, from the cache if possible.

    `draw` is a function of `home.weave`; the inputs are plain, hashable values.
    """
    return drawing_file(draw, *inputs).decode()


def drawing_file(draw, *inputs):
    """Return the bytes of a drawing from its file, or draw it and write the file.

    It is not cached in memory, so use it for large pictures. `draw` returns text or bytes.
    """
    path = path_of(draw, inputs)
    content = read(path)
    if content is None:
        drawn = draw(*inputs)
        content = drawn.encode() if isinstance(drawn, str) else drawn
        write(path, content)
    return content


def path_of(draw, inputs):
    """Return the path of the file of a drawing below DRAWINGS_DIR."""
    key = repr((draw.__module__, draw.__qualname__, inputs))
    name = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    return folder() / name[:2] / name[2:]


@lru_cache(1)
def code_version():
    """Return a hash of the source code of `home.weave`."""
    digest = sha256()
    for path in sorted(Path(home.weave.__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def folder():
    """Return the folder of the drawings of this version of the code."""
    return Path(settings.DRAWINGS_DIR) / code_version()


def read(path):
    """Return the content of a file that `write` has written, or None if it is gone or damaged."""
    try:
        digest, content = split(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError:
        logger.warning("A cached drawing cannot be read and is drawn again", exc_info=True)
        return None
    return content if digest == sha256(content).hexdigest().encode() else None


def split(data):
    return data[:DIGEST_LENGTH], data[DIGEST_LENGTH:]


def write(path, content):
    """Write the hash of the content and the content, atomically."""
    temporary = None
    try:
        create_folder(path.parent)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            temporary = file.name
            file.write(sha256(content).hexdigest().encode() + content)
        os.replace(temporary, path)
    except OSError:
        logger.warning("A drawing cannot be cached and will be drawn again", exc_info=True)
        remove_quietly(temporary)


def remove_quietly(name):
    """Remove the temporary file of a failed write, ignoring errors."""
    try:
        if name:
            os.unlink(name)
    except OSError:
        pass


def create_folder(path):
    """Create the folder of a drawing; the first one of a version deletes those long unused."""
    if not folder().exists():
        folder().mkdir(parents=True, exist_ok=True)
        for other in folder().parent.iterdir():
            if time.time() - other.stat().st_mtime > MAX_UNUSED_SECONDS:
                shutil.rmtree(other, ignore_errors=True)
    path.mkdir(exist_ok=True)
