"""A paper as a Word document with real headings, lists, tables, contents and page numbers."""

import io

from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from lxml import html as lxml_html

from network.adaptations.exports import docx_parts as parts
from network.adaptations.exports.docx_template import base_document
from network.adaptations.exports.embedded import as_xml

PAGE_WIDTH, PAGE_HEIGHT, PAGE_MARGIN = Mm(210), Mm(297), Mm(25)
INK, SOFT = RGBColor(0x1B, 0x19, 0x16), RGBColor(0x55, 0x50, 0x48)


def docx_file(paper, adaptation, template=None):
    """Return a DOCX (bytes) of a Paper as a dict; `adaptation`, a JSON text, is embedded."""
    document = base_document(template)
    set_page(document.sections[0])
    if template is None:
        set_styles(document, *(STYLE_SIZES if paper["has_contents"] else BRIEF_STYLE_SIZES))
    writer = Writer(document, paper)
    writer.write()
    parts.embed(document, as_xml(adaptation))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def set_page(section):
    """Make the pages A4; python-docx's default document has US Letter."""
    section.page_width, section.page_height = PAGE_WIDTH, PAGE_HEIGHT
    section.left_margin = section.right_margin = PAGE_MARGIN
    section.top_margin = section.bottom_margin = PAGE_MARGIN


# In points: text, space after a paragraph, title, heading, space before a heading.
STYLE_SIZES = (11, 7, 26, 16, 24)
BRIEF_STYLE_SIZES = (10.5, 4, 22, 13, 11)


def set_styles(document, size, below, title, heading, above):
    """Set the styles of python-docx's default document; see STYLE_SIZES."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(size)
    normal.paragraph_format.space_after = Pt(below)
    document.styles["Heading 1"].paragraph_format.space_before = Pt(above)
    for name, size in (("Title", title), ("Heading 1", heading), ("Heading 2", 13)):
        style = document.styles[name]
        style.font.size, style.font.color.rgb, style.font.bold = Pt(size), INK, True
        style.paragraph_format.keep_with_next = True
    for line in document.styles["Title"].element.findall(f".//{qn('w:pBdr')}"):
        line.getparent().remove(line)
    subtitle = document.styles["Subtitle"].font
    subtitle.size, subtitle.color.rgb, subtitle.italic = Pt(12), SOFT, False


class Writer:
    """Writes a Paper (a dict) into a python-docx document."""

    def __init__(self, document, paper):
        self.document, self.paper = document, paper

    def write(self):
        paper, words = self.paper, self.paper["words"]
        parts.set_language(self.document, paper["language"])
        properties = self.document.core_properties
        properties.title, properties.author = paper["title"], paper["organisation"]
        self.paragraph(paper["organisation"], "Subtitle")
        self.paragraph(paper["title"], "Title")
        for label, value in paper["facts"]:
            self.pair(label, value)
        if paper["lead"]:
            self.paragraph(paper["lead"])
        if words["missing"]:
            run = self.paragraph("").add_run(words["missing"])
            run.bold, run.font.highlight_color = True, WD_COLOR_INDEX.YELLOW
        if paper["has_contents"]:
            self.contents()
        for number, section in enumerate(paper["sections"], start=1):
            self.section(number, section)
        self.colophon()
        self.footer()

    def paragraph(self, text, style=None):
        return self.document.add_paragraph(text, style=self.style(style))

    def style(self, name):
        """Return the style with this name if the document has it, else None."""
        return name if name and name in {one.name for one in self.document.styles} else None

    def heading(self, text, number=None):
        paragraph = self.document.add_heading(text, level=1)
        if number is not None:
            parts.add_bookmark(paragraph, number, bookmark(number))

    def pair(self, label, value):
        paragraph = self.paragraph("")
        paragraph.add_run(f"{label}: ").bold = True
        paragraph.add_run(value)

    def contents(self):
        """Write a table of contents whose entries lead to their sections.

        It is a field. Word offers to update it when the file is opened, and then adds the page
        numbers; LibreOffice does with Tools, Update, Indexes.
        """
        title = self.paragraph("")
        title.add_run(self.paper["words"]["contents"]).bold = True
        title.paragraph_format.keep_with_next = True
        sections = self.paper["sections"]
        for number, section in enumerate(sections, start=1):
            line = self.paragraph("", "toc 1")
            line.paragraph_format.space_after = Pt(2)
            if number == 1:
                parts.begin_field(line, r'TOC \o "1-1" \h \z \u', dirty=True)
            parts.add_internal_link(line, section["heading"], bookmark(number))
            if number == len(sections):
                parts.end_field(line)

    def section(self, number, section):
        self.heading(section["heading"], number)
        for block in lxml_html.fragments_fromstring(section["html"] or "<p></p>"):
            if not isinstance(block, str):
                self.block(block)

    def block(self, block):
        if block.tag == "table":
            self.table(block)
        elif block.tag in ("ul", "ol"):
            self.list(block, 0)
        elif block.tag == "div":
            for child in block:
                self.block(child)
        else:
            self.inline(self.paragraph(""), block)

    def list(self, block, level):
        """Write a list; one inside another item is a level deeper."""
        kind = parts.BULLETS if block.tag == "ul" else parts.NUMBERS
        list_id, paragraph = parts.new_list(self.document, kind), None
        for item in block.iterchildren("li"):
            paragraph = self.paragraph("", "List Paragraph")
            paragraph.paragraph_format.space_after = Pt(2)
            parts.put_in_list(paragraph, list_id, level)
            self.inline(paragraph, item)
            for child in item.iterchildren("ul", "ol"):
                self.list(child, level + 1)
        if paragraph is not None and level == 0:
            paragraph.paragraph_format.space_after = Pt(7)

    def inline(self, paragraph, node, **style):
        """Write the text of an element with its bold, italic, highlighted and linked parts."""
        style = style | character_format(node)
        self.run(paragraph, node.text, style)
        for child in node:
            if child.tag == "a" and child.get("href", "").startswith(("http://", "https://")):
                parts.add_link(paragraph, child.text_content(), child.get("href"))
            elif child.tag == "br":
                paragraph.add_run().add_break()
            elif child.tag not in ("ul", "ol", "table"):
                self.inline(paragraph, child, **style)
            self.run(paragraph, child.tail, style)

    def run(self, paragraph, text, style):
        text = " ".join((text or "").split("\n"))
        if not text:
            return
        run = paragraph.add_run(text)
        run.bold, run.italic = style.get("bold"), style.get("italic")
        if style.get("mark"):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def table(self, block):
        rows = [list(row) for row in block.iter("tr")]
        table = self.document.add_table(rows=0, cols=len(rows[0]))
        if self.style("Table Grid"):
            table.style = "Table Grid"
        for number, row in enumerate(rows):
            cells = table.add_row().cells
            for cell, source in zip(cells, row, strict=True):
                self.inline(cell.paragraphs[0], source, bold=source.tag == "th")
            if number == 0:
                parts.repeat_as_header(table.rows[0])
        self.paragraph("")

    def colophon(self):
        if not self.paper["has_contents"]:
            self.brief_colophon()
            return
        self.heading(self.paper["words"]["about"])
        for label, value in self.paper["colophon"]:
            self.pair(label, value)

    def brief_colophon(self):
        """Write the colophon in small letters, so that a short paper stays on one page."""
        paragraph = self.paragraph("")
        paragraph.paragraph_format.space_before = Pt(14)
        paragraph.add_run(f"{self.paper['words']['about']}. ").bold = True
        pairs = (f"{label}: {value}" for label, value in self.paper["colophon"])
        paragraph.add_run(" · ".join(pairs))
        for run in paragraph.runs:
            run.font.size, run.font.color.rgb = Pt(8.5), SOFT

    def footer(self):
        """Write the organisation, the title and the page number in the footer."""
        words = self.paper["words"]
        paragraph = self.document.sections[0].footer.paragraphs[0]
        paragraph.add_run(f"{self.paper['organisation']} · {self.paper['title']} · ")
        paragraph.add_run(f"{words['page']} ")
        parts.add_field(paragraph, "PAGE")
        paragraph.add_run(f" {words['of']} ")
        parts.add_field(paragraph, "NUMPAGES")
        for run in paragraph.runs:
            run.font.size, run.font.color.rgb = Pt(9), SOFT


def character_format(node):
    """Return the formatting of an element: a dict with `bold`, `italic` and `mark`."""
    style = {}
    if node.tag in ("b", "strong"):
        style["bold"] = True
    if node.tag in ("i", "em"):
        style["italic"] = True
    if node.tag == "mark":
        style["mark"] = True
    return style


def bookmark(number):
    return f"_Toc{number:08}"
