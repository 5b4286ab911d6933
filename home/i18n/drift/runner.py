"""Runs the checks, in the order of repair: missing pages are created before pages are moved."""

from django.db import transaction

from .base import Trees
from .content import AliasContentCheck, OutdatedCheck, SynchronizedFieldCheck
from .existence import MissingCheck, OrphanCheck
from .state import DateCheck, DeferredCheck, LiveCheck, OwnerCheck, PrivacyCheck, ScheduleCheck
from .tree import OrderCheck, ParentCheck, SlugCheck

CHECKS = [
    OrphanCheck(),
    MissingCheck(),
    ParentCheck(),
    OrderCheck(),
    SlugCheck(),
    LiveCheck(),
    DateCheck(),
    ScheduleCheck(),
    OwnerCheck(),
    PrivacyCheck(),
    AliasContentCheck(),
    OutdatedCheck(),
    SynchronizedFieldCheck(),
    DeferredCheck(),
]


def find_drift(report=lambda check: None):
    """Return {check: [Drift]} of the checks that found any; call `report(check)` before each."""
    trees, found = Trees(), {}
    for check in CHECKS:
        report(check)
        drift = list(check.find(trees))
        if drift:
            found[check] = drift
    return found


def repair_drift():
    """Find and repair drift, check by check, reading the trees again for each; yield each Drift.

    Each repair is a transaction of its own, so that an interrupted run keeps what was done.
    """
    for check in CHECKS:
        for drift in list(check.find(Trees())):
            with transaction.atomic():
                check.repair(drift)
            yield drift
