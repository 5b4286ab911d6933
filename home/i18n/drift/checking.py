"""Runs the checks, in the order in which drift is mended: a page is there before it is moved."""

from django.db import transaction

from .check import Trees
from .content import AliasContentCheck, OutdatedCheck, SharedCheck
from .existence import MissingCheck, OrphanCheck
from .state import DateCheck, LiveCheck, OwnerCheck, PrivacyCheck, ScheduleCheck, WaitingCheck
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
    SharedCheck(),
    WaitingCheck(),
]


def find_drift(report=lambda check: None):
    """Return {check: [Drift]} of the checks that have found something; `report` tells of each."""
    trees, found = Trees(), {}
    for check in CHECKS:
        report(check)
        drift = list(check.find(trees))
        if drift:
            found[check] = drift
    return found


def mend_drift():
    """Mend what is found, each check with the trees as the one before left them; yield each Drift.

    Each is mended on its own: what was done stays if the run is stopped.
    """
    for check in CHECKS:
        for drift in list(check.find(Trees())):
            with transaction.atomic():
                check.mend(drift)
            yield drift
