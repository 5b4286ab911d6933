"""Lets one thread of all processes on a machine make a page while the others wait for it.

This is request coalescing, a protection against cache stampedes. The lock is an advisory lock on a
file (flock), which the kernel releases when its process ends. Where there are no such locks, or the
file cannot be created, nobody waits.
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

LOCK_FILES = 256
MAX_WAIT_SECONDS = 10  # after this a waiting thread makes the page itself
POLL_SECONDS = 0.01


@contextmanager
def single_flight(key):
    """Hold the lock of `key` inside; yield whether it was necessary to wait for it."""
    file = open_lock_file(key)
    if file is None:
        yield False
        return
    with file:
        yield acquire(file)


def open_lock_file(key):
    """Return the open lock file of a key, or None; several keys may share a file."""
    folder = Path(settings.VAR_DIR) / "locks"
    try:
        folder.mkdir(exist_ok=True)
        return open(folder / f"page-{crc32(key.encode()) % LOCK_FILES}", "wb") if fcntl else None
    except OSError:
        return None


def acquire(file):
    """Lock a file, at the latest after MAX_WAIT_SECONDS go on without; return whether it waited."""
    deadline = time.monotonic() + MAX_WAIT_SECONDS
    has_waited = False
    while time.monotonic() < deadline:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return has_waited
        except BlockingIOError:
            has_waited = True
            time.sleep(POLL_SECONDS)
        except OSError:
            return has_waited
    return has_waited
