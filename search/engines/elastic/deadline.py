"""The time limit that all requests of one search share."""

import time
from contextlib import contextmanager
from contextvars import ContextVar

from search.timeout import run_with_timeout

_deadline = ContextVar("deadline", default=None)


class TimeBudget:
    """How many seconds of waiting are left."""

    def __init__(self, seconds):
        self.left = seconds

    @contextmanager
    def spending(self):
        started = time.monotonic()
        try:
            yield
        finally:
            self.left -= time.monotonic() - started


@contextmanager
def shared_deadline(seconds):
    """Let all calls of `call_with_timeout` within share so many seconds of waiting.

    Time between the calls does not count.
    """
    token = _deadline.set(_deadline.get() or TimeBudget(seconds))
    try:
        yield
    finally:
        _deadline.reset(token)


def call_with_timeout(seconds, function):
    """Do as `run_with_timeout`; within `shared_deadline`, its remaining seconds count instead."""
    budget = _deadline.get() or TimeBudget(seconds)
    if budget.left <= 0:
        raise TimeoutError("the time limit of this search is used up")
    with budget.spending():
        return run_with_timeout(budget.left, function)
