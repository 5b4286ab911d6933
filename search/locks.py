"""Lets one process at a time do something, on every database."""

import fcntl
from contextlib import contextmanager
from zlib import crc32

from django.conf import settings
from django.db import connection


@contextmanager
def exclusive(name):
    """Yield whether this process holds the lock of this name; never wait for it.

    On PostgreSQL an advisory lock of the session, else a lock on a file in VAR_DIR. Both are
    released by the system when the process ends, even if it is killed.
    """
    lock = advisory_lock if connection.vendor == "postgresql" else file_lock
    with lock(name) as is_held:
        yield is_held


@contextmanager
def advisory_lock(name):
    key = crc32(f"search {name}".encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [key])
        is_held = cursor.fetchone()[0]
    try:
        yield is_held
    finally:
        if is_held:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [key])


@contextmanager
def file_lock(name):
    directory = settings.VAR_DIR / "run"
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = crc32(str(connection.settings_dict["NAME"]).encode())
    with (directory / f"{name}-{database:08x}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
