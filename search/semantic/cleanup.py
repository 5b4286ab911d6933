"""Removes vectors that no entry uses any more, and those of another model."""

from django.db import transaction

from search.models import EntryVectors, Vector
from search.semantic.baseline import baseline_queries
from search.semantic.matrix import split

BATCH = 500


def remove_unused(model):
    """Delete the vectors that no entry uses; return how many."""
    used = set(baseline_queries())
    for digests in EntryVectors.objects.filter(model=model).values_list("digests", flat=True):
        used.update(split(digests))
    unused = list(Vector.objects.exclude(model=model).values_list("pk", flat=True))
    of_model = Vector.objects.filter(model=model).values_list("pk", "digest")
    unused += [pk for pk, digest in of_model.iterator() if bytes(digest) not in used]
    for start in range(0, len(unused), BATCH):
        Vector.objects.filter(pk__in=unused[start : start + BATCH]).delete()
    return len(unused)


@transaction.atomic
def remove_all(model):
    """Delete all vectors of a model."""
    EntryVectors.objects.filter(model=model).delete()
    Vector.objects.filter(model=model).delete()
