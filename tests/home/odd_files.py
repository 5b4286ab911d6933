"""Documents of every format, encoding and extension, with passwords and kinds of damage."""

import io
import zipfile

from docx import Document
from openpyxl import Workbook
from pptx import Presentation

from search.models import FileProblem
from tests.search.files import archive, docx, pdf, written

WORDS = "Snöröjning på Ängsvägen"
LETTER = (
    "Riktlinje för förskolor. Vi måste åka över bron på måndag, för då är vägen till skolan öppen. "
    "Även äldre får plats, och den som är först väljer själv var hon vill sitta på resan."
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def sheet(*rows, title="Blad"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return written(book.save)


def slides(text):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = text
    return written(presentation.save)


def open_document(kind, text):
    from odfdo import Document as OpenDocument
    from odfdo import Paragraph

    document = OpenDocument(kind)
    document.body.append(Paragraph(text))
    return written(document.save)


def scanned_pdf():
    """A PDF as a scanner makes it: a page without text."""
    return pdf("")


def word_with_picture_in_header():
    document = Document()
    document.sections[0].header.paragraphs[0].text = WORDS
    return written(document.save)


def without(content, member):
    """Return a zip archive without one of its members."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            if name != member:
                new.writestr(name, old.read(name))
    return out.getvalue()


def mail(body, kind="text/plain", encoding="utf-8"):
    head = f"From: a@exempel.example\nSubject: Hej\nMIME-Version: 1.0\nContent-Type: {kind}; "
    head += f"charset={encoding}\nContent-Transfer-Encoding: 8bit\n\n"
    return head.encode() + body.encode(encoding)


def rtf(text):
    """Return a text in RTF, where letters that are not ASCII are numbers of Windows-1252."""
    codes = [f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in text.encode("cp1252")]
    return b"{\\rtf1\\ansi\\ansicpg1252 " + "".join(codes).encode() + b"}"


# {name: (function that returns the content, words in it or the FileProblem)}
ACCEPTED = {
    "utf-8.txt": (lambda: WORDS.encode(), WORDS),
    "utf-8 with a mark.txt": (lambda: WORDS.encode("utf-8-sig"), WORDS),
    "utf-16.txt": (lambda: WORDS.encode("utf-16"), WORDS),
    "utf-16 big-endian.txt": (lambda: b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS),
    "windows.txt": (lambda: WORDS.encode("cp1252"), WORDS),
    "dos box.txt": (lambda: LETTER.encode("cp850"), ""),
    "line ends of Windows.txt": (lambda: f"Ett\r\n{WORDS}\r\n".encode(), WORDS),
    "capitals.TXT": (lambda: WORDS.encode(), WORDS),
    "empty line.txt": (lambda: b"\n", ""),
    "Excel in Sweden.csv": (lambda: f"Gata;Antal\n{WORDS};12,5".encode("cp1252"), WORDS),
    "Excel UTF-8.csv": (lambda: f"Gata;Antal\n{WORDS};12,5".encode("utf-8-sig"), WORDS),
    "tabs.csv": (lambda: f"Gata\tAntal\n{WORDS}\t12".encode(), WORDS),
    "formula.csv": (lambda: f"=1+1;{WORDS}".encode(), WORDS),
    "plain.pdf": (lambda: pdf(WORDS), "Ängsvägen"),
    "many pages.pdf": (lambda: pdf(*["sida"] * 40, "sista"), "sista"),
    "scanned.pdf": (scanned_pdf, FileProblem.NO_TEXT),
    "password.pdf": (lambda: pdf(WORDS, password="x"), FileProblem.ENCRYPTED),
    "cut in half.pdf": (lambda: pdf(WORDS)[:300], FileProblem.DAMAGED),
    "no pages.pdf": (lambda: pdf(), FileProblem.NO_TEXT),
    "rubbish before.pdf": (lambda: b"\n\n" + pdf(WORDS), "Ängsvägen"),
    "plain.docx": (lambda: docx(WORDS), WORDS),
    "table.docx": (lambda: docx("Text", cells=[WORDS, "12"]), WORDS),
    "empty.docx": (docx, ""),
    "header.docx": (word_with_picture_in_header, WORDS),
    "part missing.docx": (lambda: without(docx(WORDS), "word/document.xml"), FileProblem.DAMAGED),
    "plain.xlsx": (lambda: sheet([WORDS, 12.5, None, True]), WORDS),
    "long name of sheet.xlsx": (lambda: sheet([1], title="Gator och torg i kommunen"), "torg"),
    "no rows.xlsx": (sheet, "Blad"),
    "part missing.xlsx": (
        lambda: without(sheet([1]), "xl/workbook.xml"),
        FileProblem.DAMAGED,
    ),
    "plain.pptx": (lambda: slides(WORDS), WORDS),
    "plain.odt": (lambda: open_document("text", WORDS), WORDS),
    "plain.ods": (lambda: open_document("spreadsheet", WORDS), WORDS),
    "plain.odp": (lambda: open_document("presentation", WORDS), WORDS),
    "plain.rtf": (lambda: rtf(WORDS), WORDS),
    "not closed.rtf": (lambda: rtf(WORDS)[:-1], WORDS),
    "plain.eml": (lambda: mail(WORDS), WORDS),
    "windows.eml": (lambda: mail(WORDS, encoding="cp1252"), WORDS),
    "html.eml": (lambda: mail(f"<p>{WORDS}</p>", kind="text/html"), WORDS),
    "no body.eml": (lambda: b"From: a@exempel.example\nSubject: Hej\n\n", "Hej"),
    "åäö ligature ﬁ.txt": (lambda: WORDS.encode(), WORDS),
    "archive.zip": (lambda: archive(**{"a.txt": WORDS}), None),
}
# {name: (function that returns the content, words of the error)}
REFUSED = {
    "empty.txt": (lambda: b"", "tom"),
    "empty.pdf": (lambda: b"", "tom"),
    "program.txt": (lambda: b"MZ\x90\x00" + bytes(40), "något annat"),
    "picture.pdf": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "något annat"),
    "page.pdf": (lambda: b"<!doctype html><script>alert(1)</script>", "något annat"),
    "Word called PDF.pdf": (lambda: docx(WORDS), "något annat"),
    "PDF called Word.docx": (lambda: pdf(WORDS), "något annat"),
    "text called Word.docx": (lambda: WORDS.encode(), "något annat"),
    "password.docx": (lambda: OLE, "lösenord"),
    "old.xlsx": (lambda: OLE, "lösenord"),
    "cut in half.docx": (lambda: docx(WORDS)[:500], "något annat"),
    "cut in half.zip": (lambda: archive(**{"a.txt": WORDS})[:20], "något annat"),
    "text called.rtf": (lambda: WORDS.encode(), "något annat"),
    "page.html": (lambda: b"<p>x</p>", "html"),
    "program.exe": (lambda: b"MZ", "exe"),
    "macro.docm": (lambda: docx(WORDS), "docm"),
}
