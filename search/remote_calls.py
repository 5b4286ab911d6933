"""Calls of services that may fail or hang: a circuit breaker, and time limits.

The timeouts of HTTP clients apply to each read from the socket: a server that sends a byte now and
then could be waited for without end. They do not cover the look-up of a host name either.
"""

import queue
import threading
import time
from contextlib import contextmanager
from contextvars import ContextVar

_deadline = ContextVar("deadline", default=None)


class CircuitBreaker:
    """Opens after a failure and stays open for some seconds; each change is logged once.

    failed, recovered: the log messages, the first one followed by the error. pause: a function that
    returns for how many seconds the service is not called.
    """

    def __init__(self, logger, failed, recovered, pause):
        self.logger, self.failed, self.recovered, self.pause = logger, failed, recovered, pause
        self.lock = threading.Lock()
        self.failure, self.open_until = "", 0.0

    @property
    def is_open(self):
        """Return whether the service should not be called now."""
        return bool(self.failure) and time.monotonic() < self.open_until

    def fail(self, error):
        with self.lock:
            if not self.failure:
                self.logger.warning("%s: %s", self.failed, error)
            self.failure = str(error)[:200] or error.__class__.__name__
            self.open_until = time.monotonic() + self.pause()

    def succeed(self):
        with self.lock:
            if self.failure:
                self.logger.warning(self.recovered)
            self.failure = ""


def run_with_timeout(seconds, function):
    """Return `function()` or raise its exception; raise TimeoutError if it takes longer.

    The function runs in a thread, which is abandoned when it is late.
    """
    results = queue.SimpleQueue()

    def run():
        try:
            results.put((function(), None))
        except BaseException as error:
            results.put((None, error))

    threading.Thread(target=run, name=function.__qualname__, daemon=True).start()
    try:
        result, error = results.get(timeout=seconds)
    except queue.Empty:
        raise TimeoutError("no complete response within the time limit") from None
    if error:
        raise error
    return result


class TimeBudget:
    """How many seconds of waiting are left."""

    def __init__(self, seconds):
        self.left = seconds


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
    started = time.monotonic()
    try:
        return run_with_timeout(budget.left, function)
    finally:
        budget.left -= time.monotonic() - started
