"""Runs a module in a separate process with limits on memory and time.

Parsers of pictures and documents are native code that reads untrusted files. A module that parses
reads its input from standard input and writes its result to standard output. The web process never
imports it.

    out = run("home.pictures.normalise", data, arguments=["photo.jpg"])
"""

import subprocess
import sys

from django.conf import settings

try:
    import resource
except ImportError:  # not Unix: only the time is limited
    resource = None

MEGABYTE = 1024 * 1024
REFUSED = 3  # exit code


class RefusedError(Exception):
    """The module refused its input; the message is a code for the reason."""


class LimitExceededError(Exception):
    """The process used too much memory or time, or ended by a signal."""


def run(module, data, arguments=(), seconds=30, megabytes=1024):
    """Return what `module` writes for the bytes `data`.

    seconds: of wall-clock time. megabytes: of address space, enforced by the module's call of
    `limit_memory`. Raises RefusedError or LimitExceededError.
    """
    command = [sys.executable, "-m", module, str(megabytes), *arguments]
    try:
        ended = subprocess.run(  # noqa: S603 - a module of this project, with plain arguments
            command,
            input=data,
            capture_output=True,
            timeout=seconds,
            cwd=settings.BASE_DIR,
            env={},  # the parser gets no secrets of the site
        )
    except subprocess.TimeoutExpired as error:
        raise LimitExceededError(f"{module} ran for more than {seconds} s") from error
    if ended.returncode == REFUSED:
        raise RefusedError(ended.stderr.decode("utf-8", "replace").strip())
    if ended.returncode:
        last = ended.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise LimitExceededError(f"{module} ended with {ended.returncode}: {''.join(last)[:200]}")
    return ended.stdout


def limit_memory(megabytes):
    """Limit the address space of this process; the module calls it before it parses anything."""
    if resource:
        size = int(megabytes) * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def refuse(code):
    """End this process because its input cannot be used."""
    sys.stderr.write(code)
    sys.exit(REFUSED)
