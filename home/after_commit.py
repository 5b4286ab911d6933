"""Calls a function once after a transaction, however often it was registered.

Django's `transaction.on_commit` calls it each time it was registered. Publishing one page saves it
several times in each language.
"""

import threading

from django.db import transaction

_local = threading.local()


def call_once_after_commit(function, *arguments, robust=False):
    """Call function(*arguments) when the open transaction is committed, or now if none is open.

    A call that was registered within a savepoint that is rolled back is not made. robust: as in
    `transaction.on_commit`.
    """
    call = (function, arguments)
    pending_calls().add(call)

    def call_if_pending():
        if call in pending_calls():
            pending_calls().remove(call)
            function(*arguments)

    transaction.on_commit(call_if_pending, robust=robust)


def cancel_call(function, *arguments):
    """Cancel a call that `call_once_after_commit` has registered in this transaction."""
    pending_calls().discard((function, arguments))


def pending_calls():
    """Return the registered calls of this thread: a set of (function, arguments).

    Calls of a transaction that was rolled back remain in it and are never made.
    """
    if not hasattr(_local, "pending"):
        _local.pending = set()
    return _local.pending
