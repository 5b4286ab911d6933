"""A gunicorn server with two workers, and the cost of sequential requests to it.

The cost is the processor time of the workers (user and system, from /proc), which does not depend
on other processes. Without /proc it is the elapsed time.
"""

import http.client
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from tests.functional.server import ROOT, free_port

WORKERS = 2
TIMEOUT_SECONDS = 120
HEADERS = {"Accept-Encoding": "gzip", "Accept": "text/html"}
# Each address is requested until its cost exceeds this: /proc counts in hundredths of a second.
MIN_COST_SECONDS = 0.6
MAX_REQUESTS = 2_000
PROC = Path("/proc")


class Server:
    """A running server at `port`; `process` is gunicorn's master, the parent of the workers."""

    def __init__(self, process, port):
        self.process = process
        self.port = port
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT_SECONDS)

    def get(self, address):
        """Return the body of a response, as it is sent; raise unless it is 200."""
        try:
            self.connection.request("GET", address, headers=HEADERS)
            response = self.connection.getresponse()
        except (http.client.HTTPException, OSError):
            # The server has closed the keep-alive connection.
            self.connection.close()
            self.connection.request("GET", address, headers=HEADERS)
            response = self.connection.getresponse()
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{address} responds with {response.status}")
        return body

    def cost(self, address, before=lambda: None):
        """Return the average cost of a response in seconds, when both workers are warm.

        `before` is called before each request.
        """
        for _time in range(4 * WORKERS):
            self.get(address)
        began, requests = self.used_seconds(), 0
        while requests < MAX_REQUESTS and self.used_seconds() - began < MIN_COST_SECONDS:
            for _time in range(20):
                before()
                self.get(address)
            requests += 20
        return (self.used_seconds() - began) / requests

    def used_seconds(self):
        """Return the processor time of the workers in seconds, or a clock."""
        children = PROC / f"{self.process.pid}/task/{self.process.pid}/children"
        if not children.exists():
            return time.perf_counter()
        return sum(map(processor_seconds, children.read_text().split()))


def processor_seconds(pid):
    """Return the user and system time of a process and of children it has waited for."""
    fields = (PROC / pid / "stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(application, variables, log):
    """Serve a WSGI application by gunicorn and yield its Server, as soon as it listens."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--workers", str(WORKERS), "--threads", "4"]
    command += ["--bind", f"127.0.0.1:{port}", "--keep-alive", "30", "--log-level", "warning"]
    command += ["--chdir", str(ROOT), "--pythonpath", f"{ROOT},{ROOT / 'site'}", application]
    with log.open("a") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=output, stderr=output)
    try:
        wait_until_listening(process, port, log)
        yield Server(process, port)
    finally:
        process.terminate()
        process.wait(timeout=TIMEOUT_SECONDS)


def wait_until_listening(process, port, log):
    end = time.monotonic() + TIMEOUT_SECONDS
    while time.monotonic() < end and process.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
        try:
            connection.connect()
            return
        except OSError:
            time.sleep(0.05)
        finally:
            connection.close()
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")
