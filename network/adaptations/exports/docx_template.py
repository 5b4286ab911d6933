"""Takes the styles of an organisation's own Word template, and nothing else of it.

A template can hold macros, fields, links and pictures that a program would fetch. Only
`word/styles.xml` and the theme are read: bounded, without entities, and without numbering, which
they would take from a part that is left behind.
"""

import io
import zipfile

import docx
from lxml import etree

LARGEST_PART = 5_000_000
MOST_PARTS = 2_000
STYLES, THEME = "word/styles.xml", "word/theme/theme1.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NEEDED = {
    "normal", "title", "subtitle", "heading 1", "heading 2", "heading 3", "toc 1", "footer",
    "table grid", "default paragraph font", "list paragraph",
}  # fmt: skip


class TemplateError(Exception):
    """A file is no Word template, or is damaged or hostile."""


def base_document(template):
    """Return an empty python-docx document; with a template (bytes) it has that one's styles."""
    if template is None:
        return docx.Document()
    parts = read_parts(template)
    source = default_bytes()
    return docx.Document(io.BytesIO(with_parts(source, parts)))


def default_bytes():
    """Return python-docx's own default document as bytes."""
    buffer = io.BytesIO()
    docx.Document().save(buffer)
    return buffer.getvalue()


def read_parts(template):
    """Return {name of a part: bytes} of what is used of a template; raise TemplateError."""
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise TemplateError("too many parts")
            parts = {STYLES: read_part(archive, STYLES)}
            if THEME in archive.namelist():
                parts[THEME] = read_part(archive, THEME)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError) as error:
        raise TemplateError(str(error)) from error
    parts[STYLES] = safe_styles(parse(parts[STYLES]))
    if THEME in parts:
        parts[THEME] = etree.tostring(safe_theme(parse(parts[THEME])))
    return parts


def read_part(archive, name):
    """Return a part of a zip file, at most LARGEST_PART bytes of it whatever its header says."""
    with archive.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise TemplateError(f"{name} is too large")
    return data


def parse(data):
    """Return the root element of XML without entities or a document type; raise TemplateError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise TemplateError(str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise TemplateError("a document type is not allowed")
    return root


def safe_theme(root):
    """Return a theme without anything that refers to another part."""
    for element in list(root.iter()):
        if any("relationships" in name for name in element.attrib):
            element.getparent().remove(element)
    return root


def safe_styles(root):
    """Return styles.xml without numbering, completed with the styles that a document here needs."""
    if root.tag != f"{W}styles":
        raise TemplateError("no styles")
    for element in list(root.iter(f"{W}numPr")):
        element.getparent().remove(element)
    default = docx.Document().styles.element
    present = {name_of(style) for style in root.iter(f"{W}style")}
    for style in default.iter(f"{W}style"):
        if name_of(style) in NEEDED - present:
            root.append(etree.fromstring(etree.tostring(style)))
    forget_unknown_parents(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def name_of(style):
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "").casefold()


def forget_unknown_parents(root):
    """Remove what refers to a style that is not there."""
    known = {style.get(f"{W}styleId") for style in root.iter(f"{W}style")}
    for tag in ("basedOn", "next", "link"):
        for element in list(root.iter(f"{W}{tag}")):
            if element.get(f"{W}val") not in known:
                element.getparent().remove(element)


def with_parts(source, parts):
    """Return a zip file (bytes) with some of its parts replaced."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for item in old.infolist():
            new.writestr(item.filename, parts.get(item.filename, old.read(item.filename)))
    return buffer.getvalue()
