"""The form of a document: its content is what its name says, and what it tells is told.

Who uploads a document learns which names, comments and tracked changes are in it, and can have them
removed.
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

from .language import LanguageIfNoneMixin

# What a text begins with that was saved as "Unicode" on Windows.
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# What the files of Word, Excel and PowerPoint of before 2007 begin with, and those with a password.
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# How much of a text is looked at for bytes that no text has.
BEGINNING = 64 * 1024


def is_pdf(file):
    return b"%PDF-" in file.read(1024)


def is_rtf(file):
    return file.read(5) == b"{\\rtf"


def is_text(file):
    beginning = file.read(BEGINNING)
    return beginning.startswith(UTF_16_MARKS) or b"\x00" not in beginning


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
TELLS_OF_PEOPLE = {"docx", "odp", "ods", "odt", "pdf", "pptx", "xlsx"}


class DocumentForm(LanguageIfNoneMixin, BaseDocumentForm):
    """Wagtail's form of a document; Wagtail itself checks the size and the end of the name."""

    remove_private = forms.BooleanField(
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
        if any((self.instance.private_parts or {}).values()):
            self.fields["remove_private"].help_text = told(self.instance.private_parts)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if "file" in self.changed_data:
            refuse_disguised(file)
        return file

    def save(self, commit=True):
        file = self.instance.file
        if "file" in self.changed_data or self.cleaned_data.get("remove_private"):
            content = read(file)
            if self.cleaned_data.get("remove_private"):
                content = self.cleaned_file(content)
            self.instance.private_parts = inspected(file.name, content)
        return super().save(commit)

    def cleaned_file(self, content):
        """Put a file without names in the place of the one with them, and return its content."""
        name = self.instance.filename
        cleaned = private_parts("clean", name, content)
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


def inspected(name, content):
    """Return what a document says of people, {} where that cannot be seen."""
    answer = private_parts("inspect", name, content)
    return json.loads(answer) if answer else {}


def private_parts(action, name, content):
    """Return the answer of `home.uploads.private_parts`, None for what it does not know or read."""
    ending = name.rpartition(".")[2].lower()
    if ending not in TELLS_OF_PEOPLE:
        return None
    try:
        return run("home.uploads.private_parts", content, [action, ending])
    except (RefusedError, LimitExceededError):
        return None


def told(found):
    """Return in words what is in a file."""
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


def refuse_disguised(file):
    """Raise ValidationError where the content is not what the end of the file's name says.

    What ends in something that is not allowed at all is left to Wagtail.
    """
    ending = file.name.rpartition(".")[2].lower()
    looks_like = LOOKS_LIKE.get(ending)
    if looks_like is None:
        return
    file.seek(0)
    beginning = file.read(len(OLD_OFFICE))
    file.seek(0)
    is_right = looks_like(file)
    file.seek(0)
    if not is_right and beginning == OLD_OFFICE:
        raise ValidationError(
            _("The file has a password, or is of an old kind. Save it anew, without a password.")
        )
    if not is_right:
        raise ValidationError(
            _("The file is called .%(ending)s, but its content is something else."),
            params={"ending": ending},
        )
