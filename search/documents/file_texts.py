"""The texts of uploaded files: read once, in a process with limited memory and time, and stored."""

import json
import logging
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from django.contrib.contenttypes.models import ContentType

from home.models import NodeDocument
from search.documents.readers import READERS, Limits, Problem
from search.models import FileText

logger = logging.getLogger(__name__)

# Raise it when the readers find more in the same files: all of them are then read again.
VERSION = 1
ROOT = Path(__file__).parents[2]
MAX_BYTES = 50 * 1024**2
# Seconds beyond its own limit after which a process is killed: it may hang within one part.
GRACE = 5.0


def file_text_of(document):
    """Return the FileText of a document, or None while its file has not been read."""
    key = {"content_hash": document.file_hash, "extension": document.file_extension.lower()}
    return FileText.objects.filter(**key, version=VERSION).first() if document.file_hash else None


def is_readable(document):
    """Return whether files of the document's kind have a text that can be read."""
    return document.file_extension.lower() in READERS


def waiting():
    """Yield the documents whose files have not been read."""
    read = set(
        FileText.objects.filter(version=VERSION).values_list("content_hash", "extension").iterator()
    )
    for document in NodeDocument.objects.only("pk", "file", "file_hash").iterator():
        key = (document.file_hash, document.file_extension.lower())
        if is_readable(document) and key not in read:
            yield document


def is_any_missing():
    return next(waiting(), None) is not None


def read_missing():
    """Read the files that have not been read; yield (content type id, id) of each document."""
    content_type = ContentType.objects.get_for_model(NodeDocument)
    for document in list(waiting()):
        try:
            read(document)
        except OSError as error:
            logger.info("The file of document %s cannot be opened: %s", document.pk, error)
        else:
            yield content_type.pk, document.pk


def read(document):
    """Read the file of a document and store its text, unless another document has the same."""
    document.get_file_hash()
    if file_text_of(document):
        return
    extension = document.file_extension.lower()
    reading = read_file(document.file, extension)
    if reading.problem:
        text = "The text of document %s was not read, or not all of it: %s %s"
        logger.warning(text, document.pk, reading.problem, reading.detail)
    FileText.objects.update_or_create(
        content_hash=document.file_hash,
        extension=extension,
        defaults={
            # A PDF may hold lone surrogates, which no database takes.
            "text": reading.text.encode("utf-8", "replace").decode(),
            "problem": reading.problem,
            "version": VERSION,
        },
    )


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
