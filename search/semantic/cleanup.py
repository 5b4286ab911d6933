"""Removes vectors that nothing uses: of texts that have changed, and of another model."""

from django.db import transaction

from search.models import EntryVectors, Vector
from search.semantic.baseline import everyday_queries
from search.semantic.matrix import split

BATCH = 500


def remove_unused(model):
    """Delete the vectors that no entry has; return how many."""
    used = set(everyday_queries())
    for digests in EntryVectors.objects.filter(model=model).values_list("digests", flat=True):
        used.update(split(digests))
    old = Vector.objects.exclude(model=model).values_list("pk", flat=True)
    unused = list(old) + [
        pk
        for pk, digest in Vector.objects.filter(model=model).values_list("pk", "digest")
        if bytes(digest) not in used
    ]
    for start in range(0, len(unused), BATCH):
        Vector.objects.filter(pk__in=unused[start : start + BATCH]).delete()
    return len(unused)


@transaction.atomic
def forget_everything(model):
    """Delete all vectors of a model."""
    EntryVectors.objects.filter(model=model).delete()
    Vector.objects.filter(model=model).delete()
