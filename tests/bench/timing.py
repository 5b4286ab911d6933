"""Compares durations: functions are called alternately, so that a disturbance affects all."""

import statistics
import time


def medians(*functions, times=15):
    """Return the median seconds of each function, after one call that does not count."""
    for function in functions:
        function()
    durations = [[] for _function in functions]
    for _time in range(times):
        for function, seconds in zip(functions, durations, strict=True):
            seconds.append(seconds_of(function))
    return [statistics.median(seconds) for seconds in durations]


def seconds_of(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start
