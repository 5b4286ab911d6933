"""Calls a function once after a transaction, however often that is asked for meanwhile.

Django's `transaction.on_commit` calls it as often as it was registered: once for each of the saves
that publishing one page takes, in both languages.
"""

import threading

from django.db import transaction

_local = threading.local()


def call_once_after_commit(function, *arguments, robust=False):
    """Call function(*arguments) when the open transaction is committed, or now if none is open.

    What was asked for within a savepoint that is rolled back is not called. robust: as in
    `transaction.on_commit`.
    """
    call = (function, arguments)
    waiting().add(call)

    def call_unless_done():
        if call in waiting():
            waiting().remove(call)
            function(*arguments)

    transaction.on_commit(call_unless_done, robust=robust)


def call_no_more(function, *arguments):
    """Withdraw what `call_once_after_commit` was asked for in this transaction."""
    waiting().discard((function, arguments))


def waiting():
    """Return the calls that wait in this thread: a set of (function, arguments).

    Those of a transaction that was rolled back stay; their hooks are gone.
    """
    if not hasattr(_local, "waiting"):
        _local.waiting = set()
    return _local.waiting
