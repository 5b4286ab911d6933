"""A time limit for a whole request.

The timeouts of HTTP clients apply to each read from the socket: a server that sends a byte now and
then could be waited for without end. They do not cover the look-up of a host name either.
"""

import queue
import threading


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
