"""Makes small files as editors upload them, valid or not."""

import io
import zipfile

from docx import Document
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from django.core.files.base import ContentFile

from home.models import NodeDocument


def pdf(*pages, password="", glyphs=None):
    """Return the bytes of a PDF with a line of text on each page.

    glyphs: {character: what its font says that it is, in hexadecimal}.
    """
    writer = PdfWriter()
    for text in pages:
        page = writer.add_blank_page(width=595, height=842)
        font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
        font["/Encoding"] = "/WinAnsiEncoding"
        names = {NameObject(key): NameObject(value) for key, value in font.items()}
        font = DictionaryObject(names)
        if glyphs:
            font[NameObject("/ToUnicode")] = writer._add_object(unicode_map(glyphs))
        fonts = DictionaryObject({NameObject("/F1"): font})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
        content = DecodedStreamObject()
        content.set_data(b"BT /F1 12 Tf 40 800 Td (" + text.encode("cp1252") + b") Tj ET")
        page[NameObject("/Contents")] = writer._add_object(content)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    return written(writer.write)


def unicode_map(glyphs):
    """Return the ToUnicode table of a font: {glyph: character in hexadecimal}."""
    pairs = " ".join(f"<{ord(glyph):02X}> <{meant}>" for glyph, meant in glyphs.items())
    table = DecodedStreamObject()
    codes = "1 begincodespacerange <00> <FF> endcodespacerange"
    table.set_data(f"{codes} {len(glyphs)} beginbfchar {pairs} endbfchar".encode())
    return table


def docx(*paragraphs, cells=()):
    """Return the bytes of a Word document with these paragraphs, and a table of one row."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if cells:
        table = document.add_table(rows=1, cols=len(cells))
        for cell, text in zip(table.rows[0].cells, cells, strict=True):
            cell.text = text
    return written(document.save)


def archive(**members):
    """Return the bytes of a zip archive with these members."""

    def write(file):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, text in members.items():
                opened.writestr(name, text)

    return written(write)


def written(write):
    buffer = io.BytesIO()
    write(buffer)
    return buffer.getvalue()


def upload(name, content, **values):
    """Return the document that an editor has uploaded, and that no page uses yet."""
    title = values.pop("title", name.rpartition(".")[0])
    return NodeDocument.objects.create(title=title, file=ContentFile(content, name), **values)


def link(document):
    """Return rich text with a link to a document."""
    return f'<p><a linktype="document" id="{document.pk}">Bilaga</a></p>'
