"""Measures the time of a request with curl, without the site."""

import json
import statistics
import subprocess
import tempfile


def seconds(url, body, times=15):
    """Return the median time in seconds of `times` POST requests, after one that does not count.

    One curl sends them all over one connection. Raises CalledProcessError if any is refused.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(body, file)
        file.flush()
        command = ["curl", "--silent", "--show-error", "--fail", "--write-out", "%{time_total}\n"]
        command += ["--header", "Content-Type: application/json", "--data-binary", f"@{file.name}"]
        for _time in range(times + 1):
            command += ["--output", "/dev/null", url]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    return statistics.median(float(line) for line in done.stdout.split()[1:])
