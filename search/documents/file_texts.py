"""The stored texts of documents' files, and reading those that have not been read yet."""

import logging

from django.contrib.contenttypes.models import ContentType

from home.models import NodeDocument
from search.documents.files import read_file
from search.documents.readers import READERS
from search.models import FileText

logger = logging.getLogger(__name__)

# Raise it when the readers find more in the same files: all of them are then read again.
VERSION = 1


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
