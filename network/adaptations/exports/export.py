"""Exports files; DOCX and PDF in a subprocess with limits."""

import base64
import json
import logging
import subprocess
import sys

from django.conf import settings
from django.utils.translation import gettext as _

from network.adaptations.exports.formats import DOCUMENT, KINDS
from network.adaptations.exports.html_file import html_file, html_text
from network.adaptations.exports.markdown_file import markdown_file
from network.adaptations.exports.papers import paper_of
from network.adaptations.file_format import dumps

logger = logging.getLogger(__name__)
WORKER = "network.adaptations.exports.worker"
SECONDS = 60
MAX_TEMPLATE_BYTES = 5_000_000
NO_PANGO, BAD_TEMPLATE = 3, 4


class ExportError(Exception):
    """A file cannot be made; the message is for the visitor."""


def export(wizard, kind, name, template=None):
    """Return the bytes of the document `kind` in the format `name`; raise ExportError."""
    paper = paper_of(wizard, kind if kind in KINDS else DOCUMENT)
    if name == "html":
        return html_file(paper)
    if name == "md":
        return markdown_file(paper)
    if name == "pdf":
        return run_worker("pdf", {"html": html_text(paper, is_for_pdf=True)})
    data = {"paper": paper.as_dict(), "adaptation": dumps(wizard.adaptation)}
    if template:
        data["template"] = base64.b64encode(read_template(template)).decode()
    return run_worker("docx", data)


def read_template(upload):
    if upload.size > MAX_TEMPLATE_BYTES:
        raise ExportError(_("The template is too large. At most 5 MB can be used."))
    return upload.read(MAX_TEMPLATE_BYTES)


def run_worker(name, data):
    """Return the file (bytes) that the worker makes of `data`; raise ExportError."""
    try:
        done = subprocess.run(  # noqa: S603 – the command is fixed
            [sys.executable, "-m", WORKER, name],
            input=json.dumps(data).encode(),
            capture_output=True,
            timeout=SECONDS,
            cwd=settings.BASE_DIR,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise ExportError(_("It took too long to make the file. Choose another format.")) from error
    if done.returncode == 0:
        return done.stdout
    if done.returncode == NO_PANGO:
        text = _("PDF cannot be made on this server. Take the web page and print it as PDF.")
        raise ExportError(text)
    if done.returncode == BAD_TEMPLATE:
        raise ExportError(
            _("The template cannot be used: it is no Word file (.docx or .dotx), or it is damaged.")
        )
    logger.error("Making %s failed: %s", name, done.stderr.decode(errors="replace")[-2000:])
    raise ExportError(_("The file could not be made. Choose another format and tell us."))
