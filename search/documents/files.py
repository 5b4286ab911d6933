"""Reads the text of a file in a process with limited memory and time."""

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from search.documents.limits import Limits, Problem

ROOT = Path(__file__).parents[2]
MAX_BYTES = 50 * 1024**2
# Seconds beyond its own limit after which a process is killed: it may hang within one part.
GRACE = 5.0


@dataclass(frozen=True)
class FileReading:
    """The text of a file, and why not all of it was read: a Problem, or "", with details."""

    text: str
    problem: str = ""
    detail: str = ""


def read_file(file, extension, limits=None):
    """Return the FileReading of a Django file. Raises OSError if the storage does not have it."""
    limits = limits or Limits()
    if file.size > MAX_BYTES:
        return FileReading("", Problem.TOO_LARGE)
    with tempfile.TemporaryFile() as content, tempfile.TemporaryFile() as output:
        with file.open("rb") as source:
            for chunk in source.chunks():
                content.write(chunk)
        content.seek(0)
        problem = run_reader(content, output, extension, limits)
        output.seek(0)
        return parse(output, problem)


def run_reader(content, output, extension, limits):
    """Run the process; return the Problem to report if it did not say one itself."""
    arguments = [sys.executable, "-m", "search.documents.readers", extension]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            [*arguments, json.dumps(asdict(limits))],
            cwd=ROOT,
            stdin=content,
            stdout=output,
            stderr=subprocess.DEVNULL,
            # Nothing of the site's own environment: it holds secrets.
            env={"OPENBLAS_NUM_THREADS": "1"},
            timeout=limits.seconds + GRACE,
        )
    except subprocess.TimeoutExpired:
        return Problem.TOO_SLOW
    return Problem.TOO_LARGE if done.returncode else Problem.DAMAGED


def parse(output, problem):
    """Return the FileReading of the lines that a process has written, complete or not."""
    parts, detail = [], ""
    for line in output:
        try:
            values = json.loads(line)
        except ValueError:
            break  # The process ended in the middle of a line.
        if "problem" in values:
            problem, detail = values["problem"], values["detail"]
        else:
            parts.append(values["text"])
    return FileReading("\n".join(parts), problem, detail)
