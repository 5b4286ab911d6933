"""Lets one process at a time make vectors, on every database: two would make the same ones."""

import uuid
from contextlib import contextmanager
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from search.models import FillingTurn

# A process that ends without a word loses its turn after this time.
LASTS = timedelta(minutes=2)
ROW = 1


@contextmanager
def turn():
    """Yield a Turn, or None where another process has it."""
    mine = Turn(uuid.uuid4().hex)
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
        FillingTurn.objects.get_or_create(pk=ROW, defaults={"until": now})
        free = FillingTurn.objects.filter(Q(until__lte=now) | Q(holder=self.holder), pk=ROW)
        return bool(free.update(holder=self.holder, until=now + LASTS))

    keep = take

    def give_back(self):
        mine = FillingTurn.objects.filter(pk=ROW, holder=self.holder)
        mine.update(holder="", until=timezone.now())
