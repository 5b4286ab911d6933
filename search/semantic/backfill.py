"""Embeds the passages of entries that have no vectors, or vectors of an older text.

What has been embedded is stored after each batch, so that a run that is stopped goes on where it
was. One process at a time should do this, see `search.tasks`: two would embed the same texts.
"""

import logging

from django.db import transaction
from django.db.models import F, Max, Q

from search.models import Entry, EntryVectors, Vector
from search.semantic.baseline import (
    baseline_queries,
    embed_baseline_queries,
    missing_baseline_queries,
)
from search.semantic.embedder import embedder
from search.semantic.embedding import TextRefusedError
from search.semantic.matrix import split
from search.semantic.store import PARAMETERS, save_vectors, stored_digests
from search.semantic.texts import passages_of_entry
from search.signals import entries_changed

logger = logging.getLogger(__name__)

# Entries whose vectors are saved together, and texts that are embedded in one request.
BATCH = 20
TEXTS = 16
# Share of the entries without vectors from which on the log and the health page warn.
MANY = 0.1


def waiting(model):
    """Return the entries whose vectors of a model are missing or of another text."""
    current = Q(vectors__model=model, vectors__content_hash=F("content_hash"))
    return Entry.objects.exclude(pk__in=Entry.objects.filter(current).values("pk")).order_by("pk")


def progress_of(model):
    """Return (how many entries have no vectors of a model, whether these are many, all entries)."""
    missing, total = waiting(model).count(), Entry.objects.count()
    return missing, missing > total * MANY, total


def is_any_missing():
    found = embedder()
    return bool(found) and (
        bool(missing_baseline_queries(found.model)) or waiting(found.model).exists()
    )


def fill():
    """Embed what is missing; yield how many entries each batch held.

    Raises EmbeddingUnavailableError. Without an embedder nothing is missing.
    """
    found = embedder()
    if not found:
        return
    missing, are_many, total = progress_of(found.model)
    if are_many:
        text = "%d of %d entries have no vectors yet: only their words are searched"
        logger.warning(text, missing, total)
    embed_baseline_queries(found)
    while batch := list(waiting(found.model).select_related("body")[:BATCH]):
        embed_batch(batch, found)
        yield len(batch)


def embed_batch(entries, embedder):
    """Embed the passages of some entries, but for texts whose vectors are stored already."""
    passages = {entry.pk: passages_of_entry(entry) for entry in entries}
    texts = {one.digest: one.text for found in passages.values() for one in found}
    stored = stored_digests(texts, embedder.model)
    missing = [digest for digest in texts if digest not in stored]
    for start in range(0, len(missing), TEXTS):
        embed({digest: texts[digest] for digest in missing[start : start + TEXTS]}, embedder)
    digests = {pk: b"".join(one.digest for one in found) for pk, found in passages.items()}
    with transaction.atomic():
        save_entry_vectors(entries, digests, embedder.model)
        entries_changed.send(None, ids={entry.pk for entry in entries})


def embed(texts, embedder):
    """Embed and store {digest: text}; a text that is refused is left without a vector."""
    try:
        save_vectors(list(texts), embedder.passages(list(texts.values())), embedder.model)
    except TextRefusedError as error:
        if len(texts) > 1:
            for digest, text in texts.items():
                embed({digest: text}, embedder)
            return
        beginning = next(iter(texts.values()))[:60]
        logger.warning("A text has no vector, for it is refused (%s): %s", error, beginning)


def save_entry_vectors(entries, digests, model):
    """Save which vectors entries have, but for entries that have been deleted meanwhile."""
    existing = set(Entry.objects.filter(pk__in=digests).values_list("pk", flat=True))
    newest = EntryVectors.objects.aggregate(newest=Max("version"))["newest"] or 0
    EntryVectors.objects.bulk_create(
        [
            EntryVectors(
                entry_id=entry.pk,
                model=model,
                content_hash=entry.content_hash,
                digests=digests[entry.pk],
                version=newest + number,
            )
            for number, entry in enumerate(entries, start=1)
            if entry.pk in existing
        ],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["model", "content_hash", "digests", "version"],
    )


def remove_unused(model):
    """Delete the vectors that no entry uses; return how many."""
    used = set(baseline_queries())
    for digests in EntryVectors.objects.filter(model=model).values_list("digests", flat=True):
        used.update(split(digests))
    unused = list(Vector.objects.exclude(model=model).values_list("pk", flat=True))
    of_model = Vector.objects.filter(model=model).values_list("pk", "digest")
    unused += [pk for pk, digest in of_model.iterator() if bytes(digest) not in used]
    for start in range(0, len(unused), PARAMETERS):
        Vector.objects.filter(pk__in=unused[start : start + PARAMETERS]).delete()
    return len(unused)


@transaction.atomic
def remove_all(model):
    """Delete all vectors of a model."""
    EntryVectors.objects.filter(model=model).delete()
    Vector.objects.filter(model=model).delete()
