"""Takes the styles of an organisation's own Word template, and nothing else of it.

A template can hold macros, fields, links and pictures that a program would fetch. Only
`word/styles.xml` and the theme are read: bounded, without entities, and without numbering, whose
definitions are in a part that is not read.
"""

import io
import zipfile

import docx
from lxml import etree

MAX_PART_BYTES = 5_000_000
MAX_PARTS = 2_000
STYLES, THEME = "word/styles.xml", "word/theme/theme1.xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
REQUIRED_STYLES = {
    "normal", "title", "subtitle", "heading 1", "heading 2", "heading 3", "toc 1", "footer",
    "table grid", "default paragraph font", "list paragraph",
}  # fmt: skip


class TemplateError(Exception):
    """A file is no Word template, or is damaged or hostile."""


def base_document(template):
    """Return an empty python-docx document, with the styles of `template` (bytes) if given."""
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
    """Return {part name: bytes} of the parts to use of a template; raise TemplateError."""
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as archive:
            if len(archive.infolist()) > MAX_PARTS:
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
    """Return a part of a zip file, reading at most MAX_PART_BYTES whatever its header says."""
    with archive.open(name) as part:
        data = part.read(MAX_PART_BYTES + 1)
    if len(data) > MAX_PART_BYTES:
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
    """Return styles.xml without numbering, completed with missing REQUIRED_STYLES."""
    if root.tag != f"{W}styles":
        raise TemplateError("no styles")
    for element in list(root.iter(f"{W}numPr")):
        element.getparent().remove(element)
    default = docx.Document().styles.element
    present = {style_name(style) for style in root.iter(f"{W}style")}
    for style in default.iter(f"{W}style"):
        if style_name(style) in REQUIRED_STYLES - present:
            root.append(etree.fromstring(etree.tostring(style)))
    remove_unknown_references(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def style_name(style):
    name = style.find(f"{W}name")
    return "" if name is None else name.get(f"{W}val", "").casefold()


def remove_unknown_references(root):
    """Remove references to styles that do not exist."""
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
