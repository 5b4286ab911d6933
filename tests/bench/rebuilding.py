"""Rebuilds the entries in this process and prints the time and memory that it took, as JSON.

seconds: elapsed time. cpu: processor time, with that of child processes. early, peak: the peak
memory of this process in megabytes, after a tenth of the objects and at the end.
"""

import json
import os
import resource
import time
from pathlib import Path

from tests.bench import adapter
from tests.bench.progress import progress_bar

STATUS = Path("/proc/self/status")


def main(options):
    total = adapter.objects_to_index()
    bar, early = progress_bar("Entries", total), None
    start, cpu_start = time.monotonic(), cpu_seconds()
    for number in adapter.rebuild():
        bar.advance(by=number)
        if early is None and bar.done >= total / 10:
            early = megabytes()
    measured = {
        "seconds": time.monotonic() - start,
        "cpu": cpu_seconds() - cpu_start,
        "early": early or megabytes(),
        "peak": megabytes(),
    }
    print(json.dumps(measured))


def cpu_seconds():
    """Return the processor time of this process and of its finished children."""
    return sum(os.times()[:4])


def megabytes():
    """Return the peak memory of this process.

    Without /proc, `getrusage` is read, whose value a child process inherits from its parent.
    """
    if not STATUS.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = STATUS.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
