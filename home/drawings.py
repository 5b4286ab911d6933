"""Draws each woven drawing once and keeps it: in memory, and on disk for every worker.

A drawing depends on nothing but its inputs and on the code in `home.weave`. Its file is named by a
hash of both, so a kept drawing is never out of date: another input, or another version of the
code, is another file. A full disk, a lost folder or a damaged file costs the time of drawing again
and nothing else.
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
MOST_IN_MEMORY = 4096
DIGEST_LENGTH = 64
UNUSED_AFTER = 30 * 24 * 3600  # seconds


@lru_cache(MOST_IN_MEMORY)
def drawing(draw, *inputs):
    """Return the text that `draw(*inputs)` returns, drawn once; inputs are plain, hashable values.

    `draw` is a function of `home.weave`.
    """
    return stored(draw, *inputs).decode()


def stored(draw, *inputs):
    """Return the bytes of a drawing from its file, or draw it and write the file.

    For large pictures, which are not worth their memory. `draw` returns text or bytes.
    """
    path = path_of(draw, inputs)
    kept = read(path)
    if kept is None:
        drawn = draw(*inputs)
        kept = drawn.encode() if isinstance(drawn, str) else drawn
        write(path, kept)
    return kept


def path_of(draw, inputs):
    """Return the path of the file of a drawing below DRAWINGS_DIR."""
    key = repr((draw.__module__, draw.__qualname__, inputs))
    name = sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    return folder() / name[:2] / name[2:]


@lru_cache(1)
def code_version():
    """Return a hash of the source of `home.weave`: other code may draw something else."""
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
        logger.warning("A kept drawing cannot be read and is drawn again", exc_info=True)
        return None
    return content if digest == sha256(content).hexdigest().encode() else None


def split(kept):
    return kept[:DIGEST_LENGTH], kept[DIGEST_LENGTH:]


def write(path, content):
    """Write a file as a whole or not at all: its hash, then its content."""
    temporary = None
    try:
        make_folder(path.parent)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            temporary = file.name
            file.write(sha256(content).hexdigest().encode() + content)
        os.replace(temporary, path)
    except OSError:
        logger.warning("A drawing cannot be kept and will be drawn again", exc_info=True)
        remove_quietly(temporary)


def remove_quietly(name):
    """Remove what an interrupted write has left behind, if it can be."""
    try:
        if name:
            os.unlink(name)
    except OSError:
        pass


def make_folder(path):
    """Make the folder of a drawing; the first one of a version removes versions long unused."""
    if not folder().exists():
        folder().mkdir(parents=True, exist_ok=True)
        for other in folder().parent.iterdir():
            if time.time() - other.stat().st_mtime > UNUSED_AFTER:
                shutil.rmtree(other, ignore_errors=True)
    path.mkdir(exist_ok=True)
