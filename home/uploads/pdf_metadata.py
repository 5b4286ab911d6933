"""Names and comments in a PDF: the document information, the XMP packet and the annotations."""

from io import BytesIO

from pypdf import PdfReader, PdfWriter

# Annotations of reviewers; links and form fields belong to the document.
MARKUP = {
    *("/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Ink"),
    *("/Stamp", "/Caret", "/Popup", "/Line", "/Square", "/Circle", "/Polygon", "/PolyLine"),
}


def inspect(data):
    reader = PdfReader(BytesIO(data))
    markup = [note for page in reader.pages for note in annotations(page) if is_markup(note)]
    information = reader.metadata or {}
    found = [information.get("/Author"), *(note.get("/T") for note in markup)]
    names = sorted({str(name).strip() for name in found if name} - {""})
    comments = sum(note.get("/Subtype") != "/Popup" for note in markup)
    return {"names": names, "comments": comments, "changes": 0}


def clean(data):
    writer = PdfWriter(clone_from=BytesIO(data))
    writer.metadata = None
    writer.root_object.pop("/Metadata", None)
    for page in writer.pages:
        if "/Annots" in page:
            remaining = [note for note in page["/Annots"] if not is_markup(note.get_object())]
            page["/Annots"].get_object()[:] = remaining
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def annotations(page):
    return [note.get_object() for note in page.get("/Annots") or []]


def is_markup(annotation):
    return annotation.get("/Subtype") in MARKUP
