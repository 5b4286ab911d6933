"""Lets one thread of all processes on a machine do a piece of work while the others wait for it.

The lock is an advisory lock on a file (flock): the kernel frees it when its process ends, whatever
ends it. Where there are no such locks, or the file cannot be made, nobody waits.
"""

import time
from contextlib import contextmanager
from pathlib import Path
from zlib import crc32

from django.conf import settings

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

FILES = 256
LONGEST_WAIT = 10  # seconds; whoever has waited for so long does the work as well
PAUSE = 0.01


@contextmanager
def one_maker(key):
    """Hold the lock of `key` inside; yield whether another had it when it was asked for."""
    file = open_file(key)
    if file is None:
        yield False
        return
    with file:
        yield wait_for(file)


def open_file(key):
    """Return the open lock file of a key, or None; different keys may share a file."""
    folder = Path(settings.VAR_DIR) / "locks"
    try:
        folder.mkdir(exist_ok=True)
        return open(folder / f"page-{crc32(key.encode()) % FILES}", "wb") if fcntl else None
    except OSError:
        return None


def wait_for(file):
    """Lock a file; return whether it was locked by another at first."""
    until = time.monotonic() + LONGEST_WAIT
    waited = False
    while time.monotonic() < until:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return waited
        except BlockingIOError:
            waited = True
            time.sleep(PAUSE)
        except OSError:
            return waited
    return waited
