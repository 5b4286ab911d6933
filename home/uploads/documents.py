"""The form of a document, which checks that its content is of the type of its extension.

It shows which names, comments and tracked changes are in the file, and offers to remove them.
"""

import json
from zipfile import BadZipFile, ZipFile

from wagtail.documents.forms import BaseDocumentForm

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from home.limited_process import LimitExceededError, RefusedError, run

from .default_language import DefaultLanguageMixin

# Byte order marks of a text that was saved as "Unicode" on Windows.
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# The signature of Microsoft Office files from before 2007, and of those with a password (CFB).
CFB_SIGNATURE = b"\xd0\xcf\x11\xe0"
# The bytes at the signature of a text that are searched for NUL.
TEXT_SAMPLE_BYTES = 64 * 1024


def is_pdf(file):
    return b"%PDF-" in file.read(1024)


def is_rtf(file):
    return file.read(5) == b"{\\rtf"


def is_text(file):
    sample = file.read(TEXT_SAMPLE_BYTES)
    return sample.startswith(UTF_16_MARKS) or b"\x00" not in sample


def is_archive(file, member=None):
    """Return whether `file` is a zip archive, and contains `member` if one is given."""
    try:
        with ZipFile(file) as archive:
            return member is None or member in archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return False


def is_office(file):
    return is_archive(file, "[Content_Types].xml")


def is_open_document(file):
    return is_archive(file, "mimetype")


TYPE_CHECKS = {
    "csv": is_text,
    "docx": is_office,
    "eml": is_text,
    "odp": is_open_document,
    "ods": is_open_document,
    "odt": is_open_document,
    "pdf": is_pdf,
    "pptx": is_office,
    "rtf": is_rtf,
    "txt": is_text,
    "xlsx": is_office,
    "zip": is_archive,
}
EXTENSIONS_WITH_METADATA = {"docx", "odp", "ods", "odt", "pdf", "pptx", "xlsx"}


class DocumentForm(DefaultLanguageMixin, BaseDocumentForm):
    """Wagtail's form of a document; Wagtail itself checks the size and the extension."""

    remove_personal_metadata = forms.BooleanField(
        label=gettext_lazy("Remove names, comments and tracked changes from the file"),
        help_text=gettext_lazy("Tracked changes are accepted."),
        required=False,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            field.error_messages["file_too_large"] = _(
                "The document is %(file_size)s. It may be at most %(max_filesize)s."
            )
        found = self.instance.personal_metadata or {}
        if any(found.values()):
            self.fields["remove_personal_metadata"].help_text = metadata_text(found)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            validate_content(file)
        return file

    def save(self, commit=True):
        file = self.instance.file
        if "file" in self.changed_data or self.cleaned_data.get("remove_personal_metadata"):
            content = read(file)
            if self.cleaned_data.get("remove_personal_metadata"):
                content = self.replace_file(content)
            self.instance.personal_metadata = personal_metadata_of(file.name, content)
        return super().save(commit)

    def replace_file(self, content):
        """Replace the file by one without personal metadata, and return its content."""
        name = self.instance.filename
        cleaned = process_personal_metadata("clean", name, content)
        if cleaned is None:
            return content
        self.instance.file = SimpleUploadedFile(name, cleaned)
        if "file" not in self.changed_data:
            self.changed_data.append("file")
        return cleaned


def read(file):
    file.open()
    file.seek(0)
    return file.read()


def personal_metadata_of(name, content):
    """Return the personal metadata of a document, or {} if it cannot be read."""
    output = process_personal_metadata("inspect", name, content)
    return json.loads(output) if output else {}


def process_personal_metadata(action, name, content):
    """Return the output of `home.uploads.personal_metadata`, or None if it cannot read the file."""
    extension = name.rpartition(".")[2].lower()
    if extension not in EXTENSIONS_WITH_METADATA:
        return None
    try:
        return run("home.uploads.personal_metadata", content, [action, extension])
    except (RefusedError, LimitExceededError):
        return None


def metadata_text(found):
    """Return a text for editors that lists the personal metadata in a file."""
    lines = []
    if found["names"]:
        lines.append(_("Names: %(names)s.") % {"names": ", ".join(found["names"][:10])})
    if found["comments"]:
        text = ngettext("%(count)d comment.", "%(count)d comments.", found["comments"])
        lines.append(text % {"count": found["comments"]})
    if found["changes"]:
        text = ngettext("%(count)d tracked change.", "%(count)d tracked changes.", found["changes"])
        lines.append(text % {"count": found["changes"]})
    return _("In the file now: %(found)s") % {"found": " ".join(lines)}


def validate_content(file):
    """Raise ValidationError if the content is not of the type of the file's extension.

    Wagtail itself rejects extensions that are not allowed.
    """
    extension = file.name.rpartition(".")[2].lower()
    is_type = TYPE_CHECKS.get(extension)
    if is_type is None:
        return
    file.seek(0)
    signature = file.read(len(CFB_SIGNATURE))
    file.seek(0)
    is_right = is_type(file)
    file.seek(0)
    if not is_right and signature == CFB_SIGNATURE:
        raise ValidationError(
            _("The file has a password, or is of an old kind. Save it anew, without a password.")
        )
    if not is_right:
        raise ValidationError(
            _("The file is called .%(ending)s, but its content is something else."),
            params={"ending": extension},
        )
