"""Lets one process at a time make vectors, on every database: two would make the same ones."""

import os
import socket
from contextlib import contextmanager
from datetime import timedelta
from hashlib import blake2b
from itertools import count
from pathlib import Path

from django.db.models import Q
from django.utils import timezone

from search.models import FillingTurn

# A process on another machine that ends without a word loses its turn after this time: longer than
# one request to an address may take. One on this machine loses it at once.
LASTS = timedelta(minutes=2)
ROW = 1
PROCESSES = Path("/proc")
# In the line about a process: where its name ends, which may hold any characters, and after that
# the places of its state and of when it began. It has ended in these states.
END_OF_NAME, STATE, BEGAN, ENDED = ") ", 0, 19, "ZX"
numbers = count()


@contextmanager
def turn():
    """Yield a Turn, or None where another process has it."""
    mine = Turn(new_holder())
    if not mine.take():
        yield None
        return
    try:
        yield mine
    finally:
        mine.give_back()


class Turn:
    """The turn of one holder; it is to be kept more often than it lasts."""

    def __init__(self, holder):
        self.holder = holder

    def take(self):
        """Take or keep the turn; return whether it is this holder's now."""
        now = timezone.now()
        row, _is_new = FillingTurn.objects.get_or_create(pk=ROW, defaults={"until": now})
        free = Q(until__lte=now) | Q(holder=self.holder)
        if is_gone(row.holder):
            free |= Q(holder=row.holder)
        mine = FillingTurn.objects.filter(free, pk=ROW)
        return bool(mine.update(holder=self.holder, until=now + LASTS))

    keep = take

    def give_back(self):
        mine = FillingTurn.objects.filter(pk=ROW, holder=self.holder)
        mine.update(holder="", until=timezone.now())


def new_holder():
    """Return a name for a turn of this process, at most 32 characters.

    It says on which machine the process runs, its number there and when it began, so that another
    one can see whether it still does.
    """
    number = next(numbers) % 0x10000
    return f"{machine()}-{os.getpid():x}-{began(os.getpid()):x}-{number:x}"


def is_gone(holder):
    """Return whether a holder is a process of this machine that does not run any more."""
    where, *parts = holder.split("-")
    if where != machine() or len(parts) != 3 or not began(os.getpid()):
        return False
    process, time, _number = (int(part, 16) for part in parts)
    return began(process) != time


def machine():
    """Return eight characters for this machine, or the container in which the process runs."""
    try:
        inside = os.readlink(PROCESSES / "self" / "ns" / "pid")
    except OSError:
        inside = ""
    return blake2b(f"{socket.gethostname()} {inside}".encode(), digest_size=4).hexdigest()


def began(process):
    """Return when a process began, in the machine's own time; 0 if it does not run, or if that
    cannot be seen on a machine of this kind."""
    try:
        line = (PROCESSES / str(process) / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    values = line.rpartition(END_OF_NAME)[2].split()
    return 0 if values[STATE] in ENDED else int(values[BEGAN])
