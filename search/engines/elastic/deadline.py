"""How long somebody waits for Elasticsearch: a while in all, however often and slowly it answers.

The client's own timeout is for each piece of an answer, and a server that is about to die may send
a piece now and then for minutes.
"""

import queue
import threading
import time
from contextlib import contextmanager
from contextvars import ContextVar

_shared = ContextVar("shared", default=None)


class Deadline:
    """How many seconds somebody still waits."""

    def __init__(self, seconds):
        self.left = seconds

    @contextmanager
    def waiting(self):
        began = time.monotonic()
        try:
            yield
        finally:
            self.left -= time.monotonic() - began


@contextmanager
def together(seconds):
    """Let everything that is asked within be waited for so many seconds together.

    What is done between two requests is not the server's fault, and does not count.
    """
    token = _shared.set(_shared.get() or Deadline(seconds))
    try:
        yield
    finally:
        _shared.reset(token)


def within(seconds, ask):
    """Return what `ask` returns, or raise what it raises; TimeoutError if that takes longer.

    Of `together`, what is left of its seconds counts. Nobody waits for a thread that is late.
    """
    deadline = _shared.get() or Deadline(seconds)
    came = queue.SimpleQueue()

    def run():
        try:
            came.put((ask(), None))
        except BaseException as error:
            came.put((None, error))

    try:
        if deadline.left <= 0:
            raise queue.Empty
        with deadline.waiting():
            threading.Thread(target=run, name="elasticsearch", daemon=True).start()
            answer, error = came.get(timeout=deadline.left)
    except queue.Empty:
        raise TimeoutError("there was no whole answer in time") from None
    if error:
        raise error
    return answer
