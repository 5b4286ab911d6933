"""How long somebody waits for Elasticsearch: a while in all, however often and slowly it answers.

The client's own timeout is for each piece of an answer, and a server that is about to die may send
a piece now and then for minutes.
"""

import queue
import threading
import time
from contextlib import contextmanager
from contextvars import ContextVar

_until = ContextVar("until", default=None)


@contextmanager
def together(seconds):
    """Let everything that is asked within have so many seconds together."""
    token = _until.set(_until.get() or time.monotonic() + seconds)
    try:
        yield
    finally:
        _until.reset(token)


def within(seconds, ask):
    """Return what `ask` returns, or raise what it raises; TimeoutError if that takes longer.

    Of `together`, what is left of its seconds counts. Nobody waits for a thread that is late.
    """
    left = (_until.get() or time.monotonic() + seconds) - time.monotonic()
    came = queue.SimpleQueue()

    def run():
        try:
            came.put((ask(), None))
        except BaseException as error:
            came.put((None, error))

    try:
        if left <= 0:
            raise queue.Empty
        threading.Thread(target=run, name="elasticsearch", daemon=True).start()
        answer, error = came.get(timeout=left)
    except queue.Empty:
        raise TimeoutError("there was no whole answer in time") from None
    if error:
        raise error
    return answer
