"""A circuit breaker: after a failure, a service is not called for a while."""

import threading
import time


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
