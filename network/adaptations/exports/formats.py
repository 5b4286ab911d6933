"""The file formats and the kinds of document that can be exported."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

DOCUMENT, SHORT, MEMO = "document", "short", "memo"


@dataclass(frozen=True)
class Format:
    """A file format: its media type, its name, and what it is good for."""

    content_type: str
    label: str
    use: str


FORMATS = {
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        _("Word (DOCX)"),
        _("to go on writing in, and to open here again"),
    ),
    "pdf": Format("application/pdf", _("PDF"), _("to read, print and archive")),
    "html": Format("text/html; charset=utf-8", _("Web page (HTML)"), _("for the intranet")),
    "md": Format("text/markdown; charset=utf-8", _("Markdown"), _("plain text with marks")),
}
KINDS = {
    DOCUMENT: _("The whole guideline"),
    SHORT: _("Short version for staff"),
    MEMO: _("Memo for the decision"),
}
