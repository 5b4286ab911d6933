"""Lets a long command spend less time in the garbage collector."""

import gc


def collect_garbage_less_often():
    """Look for reference cycles less often, for the rest of the process.

    Migrations and loads build thousands of objects that refer to each other: with Python's own
    thresholds up to a quarter of the time goes into the collector. Costs 100 MB of memory.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
