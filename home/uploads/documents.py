"""The form of a document: its content is what the end of its name says."""

from zipfile import BadZipFile, ZipFile

from wagtail.documents.forms import BaseDocumentForm

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .language import LanguageIfNoneMixin

# How much of a text is looked at for bytes that no text has.
BEGINNING = 64 * 1024


def is_pdf(file):
    return b"%PDF-" in file.read(1024)


def is_text(file):
    return b"\x00" not in file.read(BEGINNING)


def is_archive(file, member=None):
    """Return whether `file` is a zip archive, and has a file called `member` if one is named."""
    try:
        with ZipFile(file) as archive:
            return member is None or member in archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return False


def is_office(file):
    return is_archive(file, "[Content_Types].xml")


def is_open_document(file):
    return is_archive(file, "mimetype")


LOOKS_LIKE = {
    "csv": is_text,
    "docx": is_office,
    "odp": is_open_document,
    "ods": is_open_document,
    "odt": is_open_document,
    "pdf": is_pdf,
    "pptx": is_office,
    "txt": is_text,
    "xlsx": is_office,
    "zip": is_archive,
}


class DocumentForm(LanguageIfNoneMixin, BaseDocumentForm):
    """Wagtail's form of a document; Wagtail itself checks the size and the end of the name."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            field.error_messages["file_too_large"] = _(
                "The document is %(file_size)s. It may be at most %(max_filesize)s."
            )

    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            refuse_disguised(file)
        return file


def refuse_disguised(file):
    """Raise ValidationError where the content is not what the end of the file's name says.

    What ends in something that is not allowed at all is left to Wagtail.
    """
    ending = file.name.rpartition(".")[2].lower()
    looks_like = LOOKS_LIKE.get(ending)
    if looks_like is None:
        return
    file.seek(0)
    is_right = looks_like(file)
    file.seek(0)
    if not is_right:
        raise ValidationError(
            _("The file is called .%(ending)s, but its content is something else."),
            params={"ending": ending},
        )
