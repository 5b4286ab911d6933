"""Makes one DOCX or PDF in a subprocess: JSON on stdin, the file on stdout.

    python -m network.adaptations.exports.worker docx|pdf

It does not set up Django. Memory and processor time are limited against hostile templates and text.
"""

import base64
import json
import resource
import sys

MEMORY = 1_500_000_000
SECONDS = 25
FILE_BYTES = 20_000_000  # WeasyPrint writes fonts to temporary files.
NO_PANGO, BAD_TEMPLATE = 3, 4


def limit():
    """Bound memory (bytes of address space), processor time and the size of files."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))


def make_pdf(data):
    try:
        from network.adaptations.exports.pdf_file import pdf_file
    except OSError:  # Pango is not installed.
        sys.exit(NO_PANGO)
    return pdf_file(data["html"])


def make_docx(data):
    from network.adaptations.exports.docx_file import docx_file
    from network.adaptations.exports.docx_template import TemplateError

    template = base64.b64decode(data["template"]) if data.get("template") else None
    try:
        return docx_file(data["paper"], data["adaptation"], template)
    except TemplateError as error:
        sys.stderr.write(str(error))
        sys.exit(BAD_TEMPLATE)


def main():
    limit()
    data = json.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write({"pdf": make_pdf, "docx": make_docx}[sys.argv[1]](data))


if __name__ == "__main__":
    main()
