"""The text of an uploaded file is read once, in a process of its own."""

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from docx import Document
from docx.oxml import parse_xml
from openpyxl import Workbook
from pptx import Presentation

from django.core.files.base import ContentFile
from django.utils.translation import override

from search import tasks
from search.documents import file_texts
from search.documents.file_texts import FileReading, read_file
from search.documents.readers import Limits
from search.indexing import changes
from search.models import FileProblem, FileText
from search.templatetags.file_texts import file_text_status
from tests.factories.people import editor
from tests.search import files

NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{path}"'
    for prefix, path in [
        ("w", "wordprocessingml/2006/main"),
        ("mc", "markup-compatibility/2006"),
    ]
)
QUICK = Limits(seconds=20)


def reading(name, content, **limits):
    limits = Limits(**{"seconds": 60, **limits})
    return read_file(ContentFile(content, name), name.rpartition(".")[2], limits)


def saved(save):
    out = io.BytesIO()
    save(out)
    return out.getvalue()


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def word(*elements, header="", comment=""):
    document = Document()
    document.add_paragraph("Vanlig text")
    for element in elements:
        inner = element.replace("<w:", "<w:", 1)
        root = inner.index(">") if inner[inner.index(">") - 1] != "/" else inner.index("/>")
        document.element.body.insert(1, parse_xml(f"{inner[:root]} {NAMESPACES}{inner[root:]}"))
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if comment:
        document.add_comment(document.paragraphs[0].runs, text=comment)
    return saved(document.save)


@pytest.mark.parametrize(
    "element",
    [
        f"<w:sdt><w:sdtContent>{paragraph('dammtuss')}</w:sdtContent></w:sdt>",
        f"<w:tbl><w:tr><w:tc>{paragraph('dammtuss')}</w:tc></w:tr></w:tbl>",
        "<w:p><w:ins><w:r><w:t>dammtuss</w:t></w:r></w:ins></w:p>",
        f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('dammtuss')}</w:txbxContent>"
        "</w:pict></w:r></w:p>",
    ],
    ids=["content control", "table", "insertion", "text box"],
)
def test_all_text_elements_of_a_word_document_are_read(element):
    found = reading("mall.docx", word(element))
    assert "dammtuss" in found.text and "Vanlig text" in found.text
    assert found.problem == ""


def test_headers_are_read_and_comments_and_deletions_are_not():
    deleted = "<w:p><w:del><w:r><w:delText>struket</w:delText></w:r></w:del></w:p>"
    fallback = f"<w:p><w:r><mc:AlternateContent><mc:Fallback>{paragraph('gammalt')}"
    fallback += "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    found = reading("a.docx", word(deleted, fallback, header="sidhuvud", comment="internt"))
    assert "sidhuvud" in found.text
    assert not any(word in found.text for word in ("struket", "gammalt", "internt"))


SWEDISH = "Riktlinje för Ängelholms förskolor"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("extension", ["txt", "csv"])
def test_text_files_are_read_as_windows_saves_them(encoding, extension):
    assert reading(f"a.{extension}", SWEDISH.encode(encoding)).text == SWEDISH


def test_utf_8_text_cut_within_a_character_is_read():
    content = ("å" * 1_000).encode()[:-1]
    assert reading("a.txt", content).text == "å" * 999


def sheet():
    book = Workbook()
    book.active.title = "Insatser"
    book.active.append(["Snöröjning", 12, None, "=1+1"])
    return saved(book.save)


def slides():
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "Snöröjning"
    slide.notes_slide.notes_text_frame.text = "Kom ihåg kartan"
    return saved(presentation.save)


def open_text(kind="text"):
    from odfdo import Document as OpenDocument
    from odfdo import Paragraph

    document = OpenDocument(kind)
    document.body.append(Paragraph("Snöröjning på gångbanor"))
    return saved(document.save)


MAIL = b"""From: a@exempel.example
Subject: =?utf-8?q?Sn=C3=B6r=C3=B6jning?=
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<p>Plogen kommer <b>klockan sex</b>.</p>
"""


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.xlsx", sheet, ["Insatser", "Snöröjning\t12"]),
        ("a.pptx", slides, ["Snöröjning", "Kom ihåg kartan"]),
        ("a.odt", open_text, ["Snöröjning på gångbanor"]),
        ("a.rtf", lambda: rb"{\rtf1\ansi\ansicpg1252 Sn\'f6r\'f6jning}", ["Snöröjning"]),
        ("a.eml", lambda: MAIL, ["Snöröjning", "Plogen kommer klockan sex."]),
        ("a.pdf", lambda: files.pdf("Plogen"), ["Plogen"]),
    ],
)
def test_every_kind_of_file_that_may_be_uploaded_is_read(name, content, words):
    found = reading(name, content())
    assert all(word in found.text for word in words), found
    assert found.problem == ""


def bomb():
    """A Word document of half a megabyte with half a gigabyte of text."""
    out = io.BytesIO(word())
    with zipfile.ZipFile(out) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    before, after = members["word/document.xml"].split(b"<w:body>")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        with archive.open("word/document.xml", "w", force_zip64=True) as member:
            member.write(before + b"<w:body>")
            for _megabyte in range(500):
                member.write((b"<w:p><w:r><w:t>" + b"x" * 985 + b"</w:t></w:r></w:p>") * 1_000)
            member.write(after)
    return out.getvalue()


def test_a_zip_bomb_is_not_read():
    found = reading("bomb.docx", bomb(), memory=400 * 1024**2)
    assert found.problem in ("too_large", "damaged")


def test_reading_a_file_stops_at_the_time_limit():
    found = reading("a.pdf", files.pdf(*["x" * 100] * 50), seconds=0)
    assert found.problem == "too_slow"


@pytest.mark.parametrize(
    ("content", "limits", "problem"),
    [
        (files.pdf("Först", "Sedan"), {"pages": 1}, "truncated"),
        (files.pdf("Först"), {"page_bytes": 10}, "truncated"),
        (files.pdf(*["x" * 100] * 20), {"characters": 250}, "truncated"),
        (files.pdf(), {}, "no_text"),
        (files.pdf("Hemligt", password="x"), {}, "encrypted"),
        (b"%PDF-1.7 trasig", {}, "damaged"),
    ],
)
def test_the_reason_for_an_incomplete_reading_is_returned(content, limits, problem):
    found = reading("a.pdf", content, **limits)
    assert found.problem == problem
    assert len(found.text) <= 250
    assert problem in FileProblem.values


HOSTILE = [
    b"",
    b"\x00" * 1_000,
    b"\xff" * 1_000,
    "".join(map(chr, range(0x20, 0xD800, 7))).encode(),
    bytes(range(256)) * 50,
    b"PK\x03\x04" + bytes(range(256)) * 20,
]


@pytest.mark.parametrize("extension", sorted(file_texts.READERS))
def test_a_reader_returns_for_any_content(extension):
    for content in HOSTILE:
        found = reading(f"a.{extension}", content)
        assert isinstance(found, FileReading)
        assert "\x00" not in found.text


@pytest.fixture
def upload(db, django_capture_on_commit_callbacks):
    def upload(name, content, **values):
        with django_capture_on_commit_callbacks(execute=True):
            return files.upload(name, content, **values)

    return upload


def test_identical_files_are_read_once(upload, monkeypatch):
    first, second = upload("a.txt", SWEDISH.encode()), None
    monkeypatch.setattr(file_texts, "read_file", None)
    second = upload("b.txt", SWEDISH.encode())
    first.title = "Nytt namn"
    first.save()
    assert file_texts.file_text_of(second).text == SWEDISH
    assert FileText.objects.count() == 1


def test_a_file_that_is_replaced_is_read_again(upload, django_capture_on_commit_callbacks):
    document = upload("a.txt", b"Gammal text")
    with django_capture_on_commit_callbacks(execute=True):
        document.file = ContentFile(b"Ny text", "b.txt")
        document.save()
    assert file_texts.file_text_of(document).text == "Ny text"


def test_the_sweep_reads_files_of_a_paused_import(upload):
    with changes.paused():
        document = upload("a.txt", b"Text")
    assert file_texts.is_any_missing()
    tasks.sweep()
    assert file_texts.file_text_of(document).text == "Text"
    assert not file_texts.is_any_missing()


def test_a_missing_file_is_read_when_it_is_back(db):
    document = files.upload("a.txt", b"Text")
    name = document.file.storage.path(document.file.name)
    content = Path(name).read_bytes()
    document.file.storage.delete(document.file.name)
    assert list(file_texts.read_missing()) == []
    document.file.storage.save(document.file.name, ContentFile(content))
    assert len(list(file_texts.read_missing())) == 1


def test_an_editor_is_told_what_was_not_read(upload, client):
    damaged, zipped = upload("a.pdf", b"%PDF-1.7 trasig"), upload("a.zip", b"PK")
    with override("en"):
        assert "damaged" in file_text_status(damaged)
        assert "title alone" in file_text_status(zipped)
        assert "all of its text" in file_text_status(upload("a.txt", b"Text"))
    client.force_login(editor())
    page = client.get(f"/hantera/documents/edit/{damaged.pk}/")
    assert file_text_status(damaged) in BeautifulSoup(page.content, "html.parser").get_text()


MUTATE = """
import json, random, sys
sys.path[:0] = ["."]
from search.documents import readers
from search.documents.readers import Limits
content, extension, chance = sys.stdin.buffer.read(), sys.argv[1], random.Random(5)
limits, problems = Limits(seconds=5), set()
for _time in range(60):
    mutated = bytearray(content)
    for _change in range(chance.randint(1, 20)):
        mutated[chance.randrange(len(mutated))] = chance.randrange(256)
    del mutated[chance.randint(len(mutated) // 2, len(mutated)) :]
    lines = []
    readers.read(bytes(mutated), extension, limits, lines.append)
    problems.add(lines[-1]["problem"])
print(len(problems))
"""


@pytest.mark.parametrize(
    ("extension", "content"),
    [
        ("pdf", lambda: files.pdf("Snöröjning", "Sand")),
        ("docx", lambda: word(header="sidhuvud")),
        ("xlsx", sheet),
        ("odt", open_text),
    ],
)
def test_a_reader_returns_for_files_with_random_errors(extension, content):
    done = subprocess.run(
        [sys.executable, "-c", MUTATE, extension],
        cwd=Path(__file__).parents[2],
        input=content(),
        capture_output=True,
        timeout=580,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert int(done.stdout) >= 1
