"""What is taken home: DOCX, PDF, HTML and Markdown of three kinds of document."""

import io
import json
import re
import shutil
import subprocess
import zipfile

import docx
import pikepdf
import pytest
from docx.oxml.ns import qn
from pymarkdown.api import PyMarkdownApi
from pypdf import PdfReader

from django.core.files.uploadedfile import SimpleUploadedFile

from network.adaptations.exports.docx_template import TemplateError, base_document
from tests.functional.packages import HTML_CHECKER
from tests.network import vera_pdf
from tests.network.adaptation_forms import Visitor

pytestmark = pytest.mark.django_db
KINDS = ("document", "short", "memo")


@pytest.fixture
def visitor(client, guideline):
    visitor = Visitor(client, guideline)
    visitor.fill_everything()
    return visitor


def word(visitor, **fields):
    response = visitor.send("take", go="", take="document:docx", **fields)
    assert "wordprocessingml" in response["Content-Type"], visitor.html
    return response.content


def texts(body):
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(body)).paragraphs]


def test_the_file_name_says_whose_it_is(visitor):
    response = visitor.take("document:md")
    assert 'filename="hoors-kommun-' in response["Content-Disposition"]


def test_a_word_document_has_real_headings_lists_tables_contents_and_page_numbers(visitor):
    document = docx.Document(io.BytesIO(word(visitor)))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings[0] == "1. Syfte"
    assert document.tables[0].rows[1].cells[0].text == "Skrivhjälpen"
    assert document.core_properties.language == "sv-SE"
    codes = "".join(one.text for one in document.element.iter(qn("w:instrText")))
    assert "TOC" in codes
    (dirty,) = document.element.xpath("//w:fldChar[@w:dirty='true']")
    assert dirty.get(qn("w:fldCharType")) == "begin"
    assert "PAGE" in document.sections[0].footer._element.xml


def test_a_word_document_is_printed_on_the_paper_of_the_country(visitor):
    for kind in KINDS:
        page = docx.Document(io.BytesIO(visitor.take(f"{kind}:docx").content)).sections[0]
        assert (page.page_width.mm, page.page_height.mm) == pytest.approx((210, 297), abs=0.1)


def test_a_word_document_has_each_part_once(visitor):
    with zipfile.ZipFile(io.BytesIO(word(visitor))) as archive:
        names = archive.namelist()
    assert sorted(set(names)) == sorted(names)


def test_a_word_document_opens_here_again(visitor, client):
    body = word(visitor)
    saved = visitor.save()
    visitor.state = ""
    visitor.send("start", go="open", file=SimpleUploadedFile("r.docx", body))
    assert visitor.save() == saved


def test_places_that_are_not_filled_in_are_marked_in_every_format(client, guideline):
    visitor = Visitor(client, guideline)
    visitor.begin()
    assert "[Fyll i: kommun]" in "".join(texts(word(visitor)))
    assert "<mark>[Fyll i: kommun]</mark>" in visitor.take("document:html").content.decode()
    assert r"Fyll i: kommun" in visitor.take("document:md").content.decode()


def test_the_colophon_says_version_licence_hash_and_what_was_changed(visitor):
    html = visitor.take("document:html").content.decode()
    assert "1.0, 20 april 2026" in html
    assert "CC BY 4.0" in html
    assert "Ställen har fyllts i" in html


def test_a_template_gives_its_styles_and_nothing_else(visitor):
    template = docx.Document()
    template.styles["Normal"].font.name = "Comic Sans MS"
    template.add_paragraph("Hemligt innehåll")
    buffer = io.BytesIO()
    template.save(buffer)
    upload = SimpleUploadedFile("mall.docx", buffer.getvalue())
    document = docx.Document(io.BytesIO(word(visitor, template=upload)))
    assert document.styles["Normal"].font.name == "Comic Sans MS"
    assert "Hemligt" not in "".join(one.text for one in document.paragraphs)


def archive(**parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "template",
    [
        b"no zip",
        archive(other=b"x"),
        archive(**{"word/styles.xml": b"<x/>"}),
        archive(**{"word/styles.xml": b"0" * 6_000_000}),
        archive(
            **{
                "word/styles.xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
            }
        ),
    ],
)
def test_a_template_that_is_none_or_hostile_is_refused(template):
    with pytest.raises(TemplateError):
        base_document(template)


def test_a_refused_template_brings_the_step_back_with_a_message(visitor):
    upload = SimpleUploadedFile("mall.docx", b"no zip")
    visitor.send("take", go="", take="document:docx", template=upload)
    assert "ingen Wordfil" in visitor.html
    assert "100 % klart" in visitor.html


def test_a_zip_bomb_as_docx_is_not_expanded(visitor):
    bomb = archive(**{"customXml/item1.xml": b"0" * 50_000_000})
    response = visitor.send("start", go="open", file=SimpleUploadedFile("r.docx", bomb))
    assert response.status_code == 400


@pytest.mark.parametrize("kind", KINDS)
def test_a_pdf_is_tagged_and_says_its_title_and_language(visitor, kind):
    response = visitor.take(f"{kind}:pdf")
    assert response["Content-Type"] == "application/pdf", visitor.html
    with pikepdf.open(io.BytesIO(response.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "sv"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"]
        names = heading_names(pdf.Root.StructTreeRoot)
    assert names[0] == "/H1"
    assert set(names) == {"/H1", "/H2"}


def heading_names(node):
    """Return the names of the headings of a structure tree, in order."""
    name = str(node.get("/S", ""))
    found = [name] if name in ("/H1", "/H2", "/H3") else []
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            found += heading_names(kid)
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["html", "md", "docx"])
def test_every_kind_comes_in_every_format(visitor, kind, name):
    assert "attachment" in visitor.take(f"{kind}:{name}").get("Content-Disposition", "")


def test_the_short_version_says_what_staff_may_do(visitor):
    text = visitor.take("short:md").content.decode()
    assert "## Du får" in text
    assert "använda verktyg i Höörs kommun" in text


def test_the_memo_says_what_differs_from_the_shared_text(visitor):
    visitor.send("sections", edit="new")
    visitor.send("edit", target="new", heading="Vårt avsnitt", text="Egen text.")
    text = visitor.take("memo:md").content.decode()
    assert "Egna avsnitt" in text
    assert "Vårt avsnitt" in text


def test_what_a_visitor_writes_is_escaped_in_every_format(client, guideline):
    visitor = Visitor(client, guideline)
    visitor.fill_everything('<script>alert(1)</script> [x](http://evil.example) "</style>')
    html = visitor.take("document:html").content.decode()
    assert "<script>alert" not in html
    markdown = visitor.take("document:md").content.decode()
    assert "<script>" not in markdown
    assert "[x](http" not in markdown
    assert "<script>alert(1)</script>" in "".join(texts(word(visitor)))


def test_a_word_document_converts_in_libreoffice_with_contents_and_page_numbers(visitor, tmp_path):
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice: apt-get install libreoffice-writer")
    source = tmp_path / "r.docx"
    source.write_bytes(word(visitor))
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, source],
        check=True,
        capture_output=True,
        timeout=300,
        env={"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
    )
    first = PdfReader(tmp_path / "r.pdf").pages[0].extract_text()
    assert first.index("Innehåll") < first.index("1. Syfte") < first.index("Styrelsen i Höörs")
    assert re.search(r"Sida 1 av \d", first)


# Lines are as long as paragraphs, and the name of the organisation is a line in bold.
ALLOWED = ("md013", "md036")


def test_the_markdown_passes_a_linter(visitor, tmp_path):
    linter = PyMarkdownApi()
    for rule in ALLOWED:
        linter.disable_rule_by_identifier(rule)
    for kind in KINDS:
        file = tmp_path / f"{kind}.md"
        file.write_bytes(visitor.take(f"{kind}:md").content)
        found = linter.scan_path(str(file))
        assert not found.scan_failures, found.scan_failures
        assert not found.pragma_errors


@pytest.mark.java
@pytest.mark.npm
def test_the_web_pages_pass_the_html_checker(visitor, tmp_path):
    for kind in KINDS:
        (tmp_path / f"{kind}.html").write_bytes(visitor.take(f"{kind}:html").content)
    command = ["java", "-jar", HTML_CHECKER.path, "--format", "json", "--errors-only", tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert json.loads(done.stderr)["messages"] == []


@pytest.mark.slow
@pytest.mark.java
def test_the_pdfs_pass_the_checker_of_pdf_ua(visitor, tmp_path):
    for kind in KINDS:
        (tmp_path / f"{kind}.pdf").write_bytes(visitor.take(f"{kind}:pdf").content)
    assert vera_pdf.faults_of(tmp_path) == []


@pytest.mark.slow
@pytest.mark.java
def test_the_checker_of_pdf_ua_sees_what_is_wrong(tmp_path):
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "wrong.pdf")
    assert vera_pdf.faults_of(tmp_path)


def test_an_unknown_format_is_no_error(visitor):
    assert visitor.take("document:exe").status_code == 200
    assert visitor.take("x").status_code == 200


def test_a_version_is_printed_with_blanks(client, guideline):
    response = client.get(f"{guideline.url}1.0/print.pdf")
    assert response["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(response.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
    assert client.get(f"{guideline.url}9.9/print.pdf").status_code == 404
