"""The form of a document shows its personal metadata, and removes it on request."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText

from django.core.files.uploadedfile import SimpleUploadedFile

from home.models import NodeDocument
from home.uploads.documents import personal_metadata_of, process_personal_metadata
from tests.factories import people

pytestmark = pytest.mark.django_db
NAME = "Handläggaren"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
CHANGES = f"""<w:p {W}><w:r><w:t>Kvar </w:t></w:r>
<w:ins w:id="1" w:author="{NAME}"><w:r><w:t>nytt </w:t></w:r></w:ins>
<w:del w:id="2" w:author="{NAME}"><w:r><w:delText>gammalt</w:delText></w:r></w:del>
<w:r><w:t>slut</w:t></w:r></w:p>"""


def word():
    document = Document()
    document.core_properties.author = document.core_properties.last_modified_by = NAME
    paragraph = document.add_paragraph("Text")
    document.add_comment(paragraph.runs, text="Stämmer det?", author=NAME, initials="H")
    document.element.body.insert(1, parse_xml(CHANGES))
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def sheet():
    book = Workbook()
    book.properties.creator = NAME
    book.active["A1"] = "Kostnad"
    book.active["A1"].comment = Comment("Osäkert", NAME)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def pdf():
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({"/Author": NAME})
    writer.add_annotation(0, FreeText(text="Ändra", rect=(10, 10, 60, 30), title_bar=NAME))
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def open_document():
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("meta.xml", f'<m xmlns:d="d"><d:creator>{NAME}</d:creator></m>')
        text = '<c xmlns:o="o"><p>Före<o:annotation>Fel</o:annotation> efter</p></c>'
        archive.writestr("content.xml", text)
    return buffer.getvalue()


FILES = {"docx": word, "xlsx": sheet, "pdf": pdf, "odt": open_document}


@pytest.mark.parametrize("ending", FILES)
def test_names_and_comments_are_found(ending):
    found = personal_metadata_of(f"fil.{ending}", FILES[ending]())
    assert NAME in found["names"]
    assert found["comments"] == 1
    assert found["changes"] == (2 if ending == "docx" else 0)


@pytest.mark.parametrize("ending", FILES)
def test_the_cleaned_file_has_no_names_and_comments(ending):
    cleaned = process_personal_metadata("clean", f"fil.{ending}", FILES[ending]())
    found = personal_metadata_of(f"fil.{ending}", cleaned)
    assert NAME not in found["names"] and (found["comments"], found["changes"]) == (0, 0)
    assert NAME.encode() not in cleaned


def test_the_cleaned_files_can_be_opened_and_have_the_same_text():
    document = Document(BytesIO(process_personal_metadata("clean", "a.docx", word())))
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert {"Text", "Kvar nytt slut"} <= {" ".join(text.split()) for text in texts}
    book = load_workbook(BytesIO(process_personal_metadata("clean", "a.xlsx", sheet())))
    assert book.active["A1"].value == "Kostnad" and book.active["A1"].comment is None
    assert len(PdfReader(BytesIO(process_personal_metadata("clean", "a.pdf", pdf()))).pages) == 1


def test_a_broken_file_is_left_unchanged():
    for ending in FILES:
        assert personal_metadata_of(f"a.{ending}", b"broken") == {}
        assert process_personal_metadata("clean", f"a.{ending}", b"broken") is None


@pytest.fixture
def editor(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    person = people.editor()
    client.force_login(person)
    return person


def send(client, address, **data):
    return client.post(address, {"title": "Fil", "collection": 1, "language": "sv", **data})


def test_the_form_shows_the_metadata_and_removes_it_on_request(client, editor):
    send(client, "/hantera/documents/add/", file=SimpleUploadedFile("fil.docx", word()))
    document = NodeDocument.objects.get()
    edit = f"/hantera/documents/edit/{document.pk}/"
    page = client.get(edit).content.decode()
    assert f"Namn: {NAME}." in page and "1 kommentar." in page and "2 spårade ändringar." in page
    assert send(client, edit, remove_personal_metadata="on").status_code == 302
    document = NodeDocument.objects.get()
    with document.file.open() as buffer:
        assert NAME.encode() not in buffer.read()
    assert not any(document.personal_metadata.values())
