"""A document becomes the draft of a guideline: headings, places, notes and tables are kept."""

import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX

from django.core.management import CommandError, call_command

from network.guidelines.importing.importer import read_draft
from network.guidelines.importing.parts import UnreadableError
from network.models import GuidelinePage
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


@pytest.mark.parametrize("name", MAKERS)
def test_headings_become_sections_and_marked_text_places(tmp_path, name):
    draft, _unread = read_draft(MAKERS[name](tmp_path / name))
    headings = [value["heading"] for _kind, value in draft.sections]
    assert headings[-2:] == ["Syfte", "Ansvar"]
    assert "kommunens_namn" in {value["key"] for _kind, value in draft.placeholders}
    texts = "".join(value["text"] for _kind, value in draft.sections)
    assert "{{ kommunens_namn }}" in texts
    assert "<ul><li>en punkt</li>" in texts


def test_a_link_is_no_place_and_a_table_becomes_a_list(tmp_path):
    draft, unread = read_draft(markdown(tmp_path / "r.md"))
    assert {value["key"] for _kind, value in draft.placeholders} == {
        "kommunens_namn",
        "organisation",
    }
    assert "<li>Chef – Utbildning</li>" in draft.sections[-1][1]["text"]
    assert unread == ["1 × picture"]


def test_front_matter_gives_the_title_and_no_text(tmp_path):
    path = tmp_path / "r.md"
    path.write_text(
        "---\ntitle: 'Riktlinje'\nlayout: x\n---\n## Syfte\n\nText.\n\n## Ansvar\n\nMer."
    )
    draft, _unread = read_draft(path)
    assert draft.title == "Riktlinje"
    assert [value["heading"] for _kind, value in draft.sections] == ["Syfte", "Ansvar"]


def test_a_note_is_kept(tmp_path):
    draft, _unread = read_draft(open_document(tmp_path / "r.odt"))
    assert "<i>En not.</i>" in draft.sections[-1][1]["text"]


def test_what_looks_like_markup_is_text(tmp_path):
    draft, _unread = read_draft(word(tmp_path / "r.docx"))
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
        read_draft(path)


@pytest.mark.django_db
def test_the_command_makes_a_draft_that_nobody_reads_yet(tmp_path, capsys):
    GuidelinePageFactory()
    call_command("import_guideline", markdown(tmp_path / "r.md"))
    page = GuidelinePage.objects.get(title="Riktlinje för AI", alias_of=None)
    assert not page.live
    page.full_clean()
    assert "Not read: 1 × picture" in capsys.readouterr().out


@pytest.mark.django_db
def test_the_command_says_what_is_wrong(tmp_path):
    GuidelinePageFactory()
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("import_guideline", tmp_path / "none.md")
