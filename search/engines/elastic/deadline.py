"""A time limit for whole responses.

The timeout of the client applies to each read from the socket: a failing server that sends a byte
now and then could be waited for without end.
"""

import queue
import threading
import time
from contextlib import contextmanager
from contextvars import ContextVar

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
    """Return `function()` or raise its exception; raise TimeoutError if it takes longer.

    Within `shared_deadline`, its remaining seconds count instead. The function runs in a thread,
    which is abandoned when it is late.
    """
    budget = _deadline.get() or TimeBudget(seconds)
    results = queue.SimpleQueue()

    def run():
        try:
            results.put((function(), None))
        except BaseException as error:
            results.put((None, error))

    try:
        if budget.left <= 0:
            raise queue.Empty
        with budget.spending():
            threading.Thread(target=run, name="elasticsearch", daemon=True).start()
            result, error = results.get(timeout=budget.left)
    except queue.Empty:
        raise TimeoutError("no complete response within the time limit") from None
    if error:
        raise error
    return result
