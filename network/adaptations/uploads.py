"""Reads a file that a visitor chose: a saved adaptation, or a DOCX made here."""

from django.utils.translation import gettext as _

from network.adaptations import limits
from network.adaptations.exports.embedded import (
    MAX_DOCX_BYTES,
    ZIP_START,
    NoAdaptationError,
    text_in_docx,
)
from network.adaptations.file_format import FileError, loads


def read_upload(upload):
    """Return the Adaptation in an uploaded file, reading a bounded size; raise FileError."""
    if upload is None:
        raise FileError(_("Choose the file that you saved."))
    start = upload.read(len(ZIP_START))
    is_zip = start == ZIP_START
    max_bytes = MAX_DOCX_BYTES if is_zip else limits.FILE_BYTES
    if upload.size > max_bytes:
        text = _("The file is too large to be an adaptation. At most %(size)s MB can be opened.")
        raise FileError(text % {"size": max_bytes // 1_000_000})
    data = start + upload.read(max_bytes)
    return loads(in_docx(data)) if is_zip else loads(data)


def in_docx(data):
    try:
        return text_in_docx(data)
    except NoAdaptationError as error:
        text = _(
            "There is no adaptation in this Word file. Only a file that was made here can be "
            "opened; a program that saved it since may have removed the adaptation."
        )
        raise FileError(text) from error
