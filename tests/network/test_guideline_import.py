"""A document becomes the draft of a guideline: headings, places, notes and tables are kept."""

import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command

from network.guidelines.importing.documents import parse_document
from network.guidelines.importing.importer import ImportFailedError, read_draft, unread_messages
from network.guidelines.importing.parts import UnreadableError, link
from network.models import GuidelinePage
from tests.factories import people
from tests.factories.network import GuidelinePageFactory

MARKDOWN = """# Riktlinje för AI

Gäller i [kommunens namn].

## 1. Syfte

Vi använder **AI** i {{ organisation }}.

- en punkt
- [Läs mer](https://exempel.example)

## 2. Ansvar

| Roll | Ansvar |
|---|---|
| Chef | Utbildning |

![bild](x.png)
"""


def word(path):
    document = docx.Document()
    document.add_heading("Riktlinje för AI", 0)
    document.add_heading("Syfte", 1)
    paragraph = document.add_paragraph("Gäller i ")
    paragraph.add_run("kommunens namn").font.highlight_color = WD_COLOR_INDEX.YELLOW
    paragraph.add_run(" från <datum>.")
    document.add_heading("Ansvar", 1)
    document.add_paragraph("en punkt", style="List Bullet")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Chef", "Utbildning"
    document.save(path)
    return path


ODT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
<office:automatic-styles><style:style style:name="T1"><style:text-properties
 fo:background-color="#ffff00"/></style:style></office:automatic-styles>
<office:body><office:text><text:h text:outline-level="1">Syfte</text:h>
<text:p>Gäller i <text:span text:style-name="T1">kommunens namn</text:span>.<text:note>
<text:note-body><text:p>En not.</text:p></text:note-body></text:note></text:p>
<text:h text:outline-level="1">Ansvar</text:h>
<text:list><text:list-item><text:p>en punkt</text:p></text:list-item></text:list>
</office:text></office:body></office:document-content>"""


def open_document(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", ODT)
    return path


def markdown(path):
    path.write_text(MARKDOWN, encoding="utf-8")
    return path


MAKERS = {"r.docx": word, "r.odt": open_document, "r.md": markdown}


def draft_in(path):
    """Return the Draft of a file, read in this process."""
    return parse_document(path.read_bytes(), path.suffix[1:], path.stem)


def texts_of(draft):
    return "".join(value["text"] for _kind, value in draft.sections)


@pytest.mark.parametrize("name", MAKERS)
def test_headings_become_sections_and_marked_text_places(tmp_path, name):
    draft = draft_in(MAKERS[name](tmp_path / name))
    headings = [value["heading"] for _kind, value in draft.sections]
    assert headings[-2:] == ["Syfte", "Ansvar"]
    assert "kommunens_namn" in {value["key"] for _kind, value in draft.placeholders}
    texts = "".join(value["text"] for _kind, value in draft.sections)
    assert "{{ kommunens_namn }}" in texts
    assert "<ul><li>en punkt</li>" in texts


def test_a_link_is_no_place_and_a_table_becomes_a_list(tmp_path):
    draft = draft_in(markdown(tmp_path / "r.md"))
    assert {value["key"] for _kind, value in draft.placeholders} == {
        "kommunens_namn",
        "organisation",
    }
    assert "<li>Chef – Utbildning</li>" in draft.sections[-1][1]["text"]
    assert draft.unread == {"picture": 1}


def test_front_matter_gives_the_title_and_no_text(tmp_path):
    path = tmp_path / "r.md"
    path.write_text(
        "---\ntitle: 'Riktlinje'\nlayout: x\n---\n## Syfte\n\nText.\n\n## Ansvar\n\nMer."
    )
    draft = draft_in(path)
    assert draft.title == "Riktlinje"
    assert [value["heading"] for _kind, value in draft.sections] == ["Syfte", "Ansvar"]


def test_a_note_is_kept(tmp_path):
    draft = draft_in(open_document(tmp_path / "r.odt"))
    assert "<i>En not.</i>" in draft.sections[0][1]["text"]


def test_what_looks_like_markup_is_text(tmp_path):
    draft = draft_in(word(tmp_path / "r.docx"))
    assert "&lt;datum&gt;" in draft.sections[-2][1]["text"]


def bomb():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 40_000_000)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("r.docx", b"x"),
        ("r.docx", bomb()),
        ("r.odt", b"PK\x03\x04"),
        ("r.md", b"\xff\xfe"),
        ("r.md", b""),
        ("r.pdf", b"%PDF"),
    ],
)
def test_a_file_that_cannot_be_read_says_so(tmp_path, name, data):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableError):
        draft_in(path)


def test_a_file_is_read_apart_from_the_web_process(tmp_path):
    path = word(tmp_path / "r.docx")
    assert read_draft(path.read_bytes(), path.name) == draft_in(path)
    with pytest.raises(ImportFailedError, match="(?i)docx"):
        read_draft(b"%PDF", "r.pdf")


# What real guidelines of authorities held that was not read as it should be.


def test_an_apostrophe_in_a_heading_is_no_entity(tmp_path):
    path = tmp_path / "r.md"
    path.write_text("# L'accès & nous\n\nPour [l'organisme].\n\n# B\n\nb")
    draft = draft_in(path)
    assert (draft.title, draft.sections[0][1]["heading"]) == ("L'accès & nous",) * 2
    assert draft.placeholders[0][1]["label"] == "l'organisme"


def test_sections_begin_at_the_level_that_comes_often(tmp_path):
    path = tmp_path / "r.md"
    path.write_text("# Del 1\n## 1 - A\na\n## 2 – B\nb\n# Del 2\n## C\nc\n### D\nd")
    assert [value["heading"] for _kind, value in draft_in(path).sections] == ["A", "B", "C"]


def test_links_and_quotations_are_kept_and_code_is_named(tmp_path):
    path = tmp_path / "r.md"
    path.write_text(
        "# A\n\nSe [lagen](https://lag.example/?a=1&b=[x]) och [här](x.md).\n\n"
        "> - punkt\n\n```\nkod\n```\n\n# [Bb]\n\nb"
    )
    draft = draft_in(path)
    assert '<a href="https://lag.example/?a=1&amp;b=%5Bx%5D">lagen</a> och här' in texts_of(draft)
    assert "<li>punkt</li>" in texts_of(draft)
    assert draft.unread == {"code": 1, "place in a heading": 1}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "x.md", "", "https://a b", "data:x"])
def test_only_a_page_or_a_mailbox_is_linked(address):
    assert link("ord", address) == "ord"


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BODY = """
<w:p><w:pPr><w:pStyle w:val="Egen"/></w:pPr><w:r><w:t>Syfte</w:t></w:r></w:p>
<w:p><w:r><w:t>Gäller</w:t></w:r><w:del><w:r><w:delText>borta</w:delText></w:r></w:del>
<w:ins><w:r><w:t> nu</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>flyttad</w:t></w:r></w:moveFrom>
<w:r><w:footnoteReference w:id="2"/></w:r>
<w:hyperlink r:id="rId9"><w:r><w:t>lagen</w:t></w:r></w:hyperlink></w:p>
<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Ange nämnd</w:t></w:r>
</w:sdtContent></w:sdt></w:p>
<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Ansvar</w:t></w:r></w:p>
<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>ruta</w:t></w:r>
</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback>
</mc:AlternateContent></w:r><w:r><w:t>Chefen</w:t></w:r></w:p>"""
PARTS = {
    "word/document.xml": f'<w:document {W} xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.'
    f'org/markup-compatibility/2006"><w:body>{BODY}</w:body></w:document>',
    "word/styles.xml": f'<w:styles {W}><w:style w:styleId="Egen"><w:name w:val="Kommunens stil"/>'
    '<w:basedOn w:val="R1"/></w:style><w:style w:styleId="R1"><w:name w:val="heading 1"/>'
    "</w:style></w:styles>",
    "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="2"><w:p><w:r><w:t>En not.</w:t>'
    "</w:r></w:p></w:footnote></w:footnotes>",
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="rId9" TargetMode="External" '
    'Target="https://lag.example/"/></Relationships>',
}


def test_what_word_has_besides_plain_paragraphs(tmp_path):
    path = tmp_path / "r.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, xml in PARTS.items():
            archive.writestr(name, xml)
    draft = draft_in(path)
    first, second = (value for _kind, value in draft.sections)
    assert (first["heading"], second["heading"]) == ("Syfte", "Ansvar")
    assert '<p>Gäller nu<a href="https://lag.example/">lagen</a></p>' in first["text"]
    assert "<p><i>En not.</i></p>" in first["text"]
    assert "<p>{{ ange_namnd }}</p>" in first["text"]
    assert second["text"] == "<p>Chefen</p>"
    assert draft.unread == {"change": 2, "text box": 1, "picture": 2}
    assert len(unread_messages(draft.unread)) == 3


# The page of the editors.


def send(client, parent, data, name="r.md", **fields):
    file = SimpleUploadedFile(name, data)
    return client.post(f"/hantera/guidelines/{parent.pk}/import/", {"file": file, **fields})


@pytest.mark.django_db
def test_an_editor_imports_a_document_and_reads_what_was_left_out(client):
    parent = GuidelinePageFactory().get_parent()
    client.force_login(people.editor())
    response = send(client, parent, MARKDOWN.encode())
    page = GuidelinePage.objects.get(title="Riktlinje för AI", alias_of=None)
    assert (response.status_code, page.live, page.get_parent().pk) == (302, False, parent.pk)
    assert "1 bild" in client.get(response.url).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("r.pdf", b"%PDF", "Välj en Word-fil"),
        ("r.docx", b"PK\x03\x04", "skadad"),
        ("r.md", b"\xff\xfe", "UTF-8"),
    ],
)
def test_a_document_that_cannot_be_read_brings_the_form_back(client, name, data, words):
    parent = GuidelinePageFactory().get_parent()
    client.force_login(people.editor())
    html = send(client, parent, data, name, title="Min rubrik").content.decode()
    assert words in html
    assert 'value="Min rubrik"' in html
    assert GuidelinePage.objects.filter(alias_of=None).count() == 1


@pytest.mark.django_db
def test_only_editors_import(client):
    parent = GuidelinePageFactory().get_parent()
    client.force_login(people.member(people.access()))
    assert send(client, parent, MARKDOWN.encode()).status_code == 404
    assert not GuidelinePage.objects.filter(title="Riktlinje för AI").exists()


@pytest.mark.django_db
def test_the_command_makes_a_draft_that_nobody_reads_yet(tmp_path, capsys):
    GuidelinePageFactory()
    call_command("import_guideline", markdown(tmp_path / "r.md"))
    page = GuidelinePage.objects.get(title="Riktlinje för AI", alias_of=None)
    assert not page.live
    page.full_clean()
    assert "Not read: 1 bild" in capsys.readouterr().out


@pytest.mark.django_db
def test_the_command_says_what_is_wrong(tmp_path):
    GuidelinePageFactory()
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_guideline", tmp_path / "none.md")
