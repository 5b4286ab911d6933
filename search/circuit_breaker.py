"""Remembers that a service has failed, so that not everybody waits for it."""

import threading
import time


class CircuitBreaker:
    """Says for a while after a failure that nobody should ask; tells the log once.

    failed: what the log is told of a failure, before the error. again: when it is over. pause: a
    function that returns for how many seconds.
    """

    def __init__(self, logger, failed, again, pause):
        self.logger, self.texts, self.pause = logger, (failed, again), pause
        self.lock = threading.Lock()
        self.failure, self.closed_at = "", 0.0

    @property
    def is_open(self):
        """Return whether nobody should ask now."""
        return bool(self.failure) and time.monotonic() < self.closed_at

    def fail(self, error):
        with self.lock:
            if not self.failure:
                self.logger.warning("%s: %s", self.texts[0], error)
            self.failure = str(error)[:200] or error.__class__.__name__
            self.closed_at = time.monotonic() + self.pause()

    def succeed(self):
        with self.lock:
            if self.failure:
                self.logger.warning(self.texts[1])
            self.failure = ""
