"""Times things against each other: in turns, so that what disturbs one disturbs the other."""

import statistics
import time


def medians(*functions, times=15):
    """Return the median of each function's seconds, after one call of each that does not count."""
    for function in functions:
        function()
    taken = [[] for _function in functions]
    for _time in range(times):
        for function, seconds in zip(functions, taken, strict=True):
            seconds.append(seconds_of(function))
    return [statistics.median(seconds) for seconds in taken]


def seconds_of(function):
    began = time.perf_counter()
    function()
    return time.perf_counter() - began
