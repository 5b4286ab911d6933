"""Parts of a Word document that python-docx has no API for: fields, bookmarks, links, lists."""

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

BULLETS, NUMBERS = "bullet", "decimal"
INDENT = 360  # twentieths of a point
EMBEDDED = "/customXml/item%d.xml"


def element(tag, **attributes):
    """Return an element such as element("w:lang", val="sv-SE")."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def add_field(paragraph, instruction, shown="1"):
    """Append a field, such as PAGE, with the text that is shown until it is updated."""
    begin_field(paragraph, instruction)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph, instruction, dirty=False):
    """Begin a field; a dirty one is updated by Word when the file is opened."""
    run = paragraph.add_run()
    attributes = {"dirty": "true"} if dirty else {}
    run._r.append(element("w:fldChar", fldCharType="begin", **attributes))
    code = element("w:instrText")
    code.set(qn("xml:space"), "preserve")
    code.text = f" {instruction} "
    run._r.append(code)
    run._r.append(element("w:fldChar", fldCharType="separate"))


def end_field(paragraph):
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def add_bookmark(paragraph, number, name):
    """Make the paragraph a target of links inside the document."""
    start = element("w:bookmarkStart", id=number, name=name)
    paragraph._p.insert(1 if paragraph._p.pPr is not None else 0, start)
    paragraph._p.append(element("w:bookmarkEnd", id=number))


def add_internal_link(paragraph, text, bookmark):
    link = element("w:hyperlink", anchor=bookmark, history=1)
    run = paragraph.add_run(text)
    link.append(run._r)
    paragraph._p.append(link)


def add_link(paragraph, text, address):
    """Append an external link; Word fetches nothing until it is followed."""
    key = paragraph.part.relate_to(address, RELATION.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), key)
    run = paragraph.add_run(text)
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)


def new_list(document, kind):
    """Return the id of a new list that begins at one; `kind` is BULLETS or NUMBERS."""
    numbering = document.part.numbering_part.element
    number = 1 + max(
        (int(one.get(qn("w:abstractNumId"))) for one in numbering.iter(qn("w:abstractNum"))),
        default=0,
    )
    abstract = element("w:abstractNum", abstractNumId=number)
    abstract.append(element("w:multiLevelType", val="hybridMultilevel"))
    for level in range(3):
        abstract.append(list_level(kind, level))
    numbering.insert(0, abstract)
    return numbering.add_num(number).numId


def list_level(kind, level):
    made = element("w:lvl", ilvl=level)
    made.append(element("w:start", val=1))
    made.append(element("w:numFmt", val=kind))
    made.append(element("w:lvlText", val="•" if kind == BULLETS else f"%{level + 1}."))
    made.append(element("w:lvlJc", val="left"))
    properties = element("w:pPr")
    properties.append(element("w:ind", left=INDENT * (level + 1), hanging=INDENT))
    made.append(properties)
    return made


def put_in_list(paragraph, list_id, level):
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = min(level, 2)
    properties.get_or_add_numId().val = list_id


def set_language(document, language):
    """Set the language of the text, for spell checkers and screen readers."""
    tag = {"sv": "sv-SE", "en": "en-GB"}.get(language, language)
    document.core_properties.language = tag
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = None if defaults is None else defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    targets = [properties] if properties is not None else []
    targets.append(document.styles["Normal"].element.get_or_add_rPr())
    for target in targets:
        for old in target.findall(qn("w:lang")):
            target.remove(old)
        target.append(element("w:lang", val=tag, eastAsia=tag))


def repeat_as_header(row):
    """Mark a row as the table's header, repeated on each page and known to screen readers."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))


def embed(document, data):
    """Add XML (bytes) as a custom XML part, which Word preserves and does not show."""
    package = document.part.package
    part = Part(package.next_partname(EMBEDDED), "application/xml", data, package)
    document.part.relate_to(part, RELATION.CUSTOM_XML)
