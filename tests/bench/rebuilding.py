"""Rebuilds the entries in a process of its own and prints, as JSON, what it took.

`seconds` by the clock and `worked` of the processors, with the processes that helped; `early` is
the memory of this process when a tenth was done and `peak` at the end, in megabytes.
"""

import json
import os
import resource
import time
from pathlib import Path

from tests.bench import adapter
from tests.bench.progress import Progress

STATUS = Path("/proc/self/status")


def main(options):
    total = adapter.things_to_read()
    progress, early = Progress("Entries", total), None
    began, worked = time.monotonic(), worked_so_far()
    for number in adapter.rebuild():
        progress.add(number)
        if early is None and progress.done >= total / 10:
            early = megabytes()
    taken = {
        "seconds": time.monotonic() - began,
        "worked": worked_so_far() - worked,
        "early": early or megabytes(),
        "peak": megabytes(),
    }
    print(json.dumps(taken))


def worked_so_far():
    """Return the processor's seconds of this process and of those that it has started and ended."""
    return sum(os.times()[:4])


def megabytes():
    """Return the most memory that this process has held.

    Where there is no /proc the system's count is taken, which a child has from its parent.
    """
    if not STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = STATUS.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
