"""Makes the vectors that are missing: after a publish, after a start, or by `rebuild_vectors`.

Always beside the requests, by one process at a time. What has been made is kept after each batch,
so that one that was stopped goes on where it was.
"""

import logging
import os
import threading
import time

from django.conf import settings
from django.core.signals import request_finished
from django.db import connection, transaction
from django.db.models import F, Max, Q
from django.dispatch import Signal

from home.caching.content_version import content_changed
from search.engines.elastic import outbox
from search.models import Entry, EntryVectors
from search.semantic.baseline import embed_baseline_queries, missing_baseline_queries
from search.semantic.embedder import EmbeddingUnavailableError, embedder
from search.semantic.embedding import TextRefusedError
from search.semantic.lease import turn
from search.semantic.store import save_vectors, stored_digests
from search.semantic.texts import passages_of_entry

logger = logging.getLogger(__name__)

# Entries whose vectors are kept together, and texts that are given to the model at once.
BATCH = 20
TEXTS = 16
# Seconds between two looks at whether another process has made what was missing, and until a
# process tries again where no vectors could be had.
LOOK_AGAIN, TRY_AGAIN = 5.0, 120.0
# If more than this share of the entries has no vectors, whoever runs the site is told.
MANY = 0.1


# Sent when no vector is missing any more, in the thread that has made them.
filled = Signal()


def waiting(model):
    """Return the entries whose vectors of a model are missing or are of another text."""
    current = Q(vectors__model=model, vectors__content_hash=F("content_hash"))
    return Entry.objects.exclude(pk__in=Entry.objects.filter(current).values("pk")).order_by("pk")


def missing_of(model):
    """Return (how many entries have no vectors of a model, whether these are many, all entries)."""
    missing, total = waiting(model).count(), Entry.objects.count()
    return missing, missing > total * MANY, total


def fill():
    """Make what is missing; yield how many entries each batch held, 0 while another process does.

    Raises EmbeddingUnavailableError. Without an embedder nothing is missing.
    """
    vectors = embedder()
    if vectors:
        say_what_is_missing(vectors.model)
    while vectors and is_anything_missing(vectors.model):
        with turn() as mine:
            if mine:
                embed_baseline_queries(vectors)
            while mine and mine.keep():
                batch = list(waiting(vectors.model).select_related("body")[:BATCH])
                if not batch:
                    break
                write(batch, vectors, mine)
                yield len(batch)
        if not mine:
            yield 0
            time.sleep(LOOK_AGAIN)
    if vectors:
        filled.send(sender=None)


def say_what_is_missing(model):
    missing, are_many, total = missing_of(model)
    if are_many:
        text = "%d of %d entries have no vectors yet: words alone find them"
        logger.warning(text, missing, total)


def is_anything_missing(model):
    return waiting(model).exists() or bool(missing_baseline_queries(model))


def write(entries, vectors, mine):
    """Make and keep the vectors of some entries, in a Turn that is kept meanwhile.

    Only what no text before had is computed.
    """
    passages = {entry.pk: passages_of_entry(entry) for entry in entries}
    texts = {one.digest: one.text for found in passages.values() for one in found}
    there = stored_digests(texts, vectors.model)
    missing = [digest for digest in texts if digest not in there]
    for start in range(0, len(missing), TEXTS):
        make({digest: texts[digest] for digest in missing[start : start + TEXTS]}, vectors)
        mine.keep()
    digests = {pk: b"".join(one.digest for one in found) for pk, found in passages.items()}
    with transaction.atomic():
        note(entries, digests, vectors.model)
        outbox.note({entry.pk for entry in entries})


def make(texts, vectors):
    """Make and keep the vectors of {digest: text}; one that is refused is left without, so that the
    others are not kept waiting."""
    try:
        save_vectors(list(texts), vectors.passages(list(texts.values())), vectors.model)
    except TextRefusedError as error:
        if len(texts) > 1:
            for digest, text in texts.items():
                make({digest: text}, vectors)
            return
        begins = next(iter(texts.values()))[:60]
        logger.warning("A text has no vector, for it is refused (%s): %s", error, begins)


def note(entries, digests, model):
    """Say which vectors entries have; an entry that is gone meanwhile is left out."""
    there = set(Entry.objects.filter(pk__in=digests).values_list("pk", flat=True))
    newest = EntryVectors.objects.aggregate(newest=Max("version"))["newest"] or 0
    EntryVectors.objects.bulk_create(
        [
            EntryVectors(
                entry_id=entry.pk,
                model=model,
                content_hash=entry.content_hash,
                digests=digests[entry.pk],
                version=newest + place,
            )
            for place, entry in enumerate(entries, start=1)
            if entry.pk in there
        ],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["model", "content_hash", "digests", "version"],
    )
    content_changed()


class Filler:
    """Fills in a thread of this process; `wake` never waits."""

    def __init__(self):
        self.lock = threading.Lock()
        self.is_running = self.is_asked_again = False

    def wake(self):
        with self.lock:
            self.is_asked_again = True
            if not self.is_running:
                self.is_running = True
                threading.Thread(target=self.run, name="vectors", daemon=True).start()

    def run(self):
        """Fill until nobody has asked again meanwhile."""
        give_way()
        while self.goes_on():
            if not fill_safely():
                later = threading.Timer(TRY_AGAIN, self.wake)
                later.daemon = True
                later.start()

    def goes_on(self):
        with self.lock:
            self.is_running, self.is_asked_again = self.is_asked_again, False
            if not self.is_running:
                connection.close()
            return self.is_running


filler = Filler()


def wake():
    """Make what is missing, beside the request; nothing happens where there is no embedder."""
    if embedder() is None:
        return
    if settings.SEARCH_IN_BACKGROUND:
        filler.wake()
    else:
        fill_safely()


def begin(**_kwargs):
    """Make what is missing when a process has answered its first request; a signal's receiver."""
    request_finished.disconnect(begin)
    if settings.SEARCH_IN_BACKGROUND:
        wake()


def fill_safely():
    """Do as `fill`; return False where vectors could not be had, but may be later."""
    try:
        for _number in fill():
            pass
    except EmbeddingUnavailableError as error:
        logger.info("Some entries have no vectors yet: %s", error)
        return False
    except Exception:
        logger.exception("The vectors of some entries could not be made; run rebuild_vectors")
    return True


def give_way():
    """Let everything else on the machine go before this thread."""
    if hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
