"""Uploads have to be of the type of their extension; refused ones leave no file behind."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pytest
from PIL import Image
from pillow_heif import register_heif_opener
from wagtail.models import Collection, UploadedFile
from wagtail.users.models import UserProfile

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from home.models import NodeDocument, NodeImage
from tests.factories import people
from tests.shared import shared_fixture

register_heif_opener()
pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj << >> endobj\n%%EOF"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def picture(kind, size=(8, 8), mode="RGB"):
    held = io.BytesIO()
    Image.new(mode, size, "#aa3322").save(held, kind)
    return held.getvalue()


def bomb():
    """Return a PNG of a few hundred bytes with 200 megapixels in its header."""
    header = struct.pack(">IIBBBBB", 20_000, 10_000, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 100)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


def archive(*names):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return held.getvalue()


NO_PICTURE = "Det här är ingen bild som går att använda"
WRONG_TYPE = "men innehållet är något annat"
BAD_IMAGES = {
    "no image": ("bild.png", lambda: b"not an image", NO_PICTURE),
    "nothing": ("bild.png", lambda: b"", "filen är tom"),
    "half a picture": ("bild.jpg", lambda: picture("JPEG", (900, 900))[:600], NO_PICTURE),
    "a header alone": ("bild.jpg", lambda: b"\xff\xd8\xff\xe0 and so on", NO_PICTURE),
    "200 megapixels": ("stor.png", bomb, "Bilden har för många bildpunkter"),
    "too many pixels": ("a.png", lambda: picture("PNG", (7_200, 7_000), "L"), "många bildpunkter"),
    "PDF renamed": ("rapport.jpg", lambda: PDF, NO_PICTURE),
    "an ending that is no picture's": ("bild.tif", lambda: picture("TIFF"), NO_PICTURE),
    "a format that is not taken": ("bild.png", lambda: picture("TIFF"), NO_PICTURE),
    "too large": ("bild.png", lambda: picture("PNG") + b"\0" * 16 * 1024 * 1024, "Bilden är 16,0"),
}  # fmt: skip
BAD_DOCUMENTS = {
    "100 MB": ("stor.pdf", lambda: PDF + b"\0" * 100 * 1024 * 1024, "Dokumentet är 100,0"),
    "a program": ("program.exe", lambda: b"MZ", "exe"),
    "a page with script": ("sida.html", lambda: b"<script>alert(1)</script>", "html"),
    "a script in SVG": ("ritning.svg", lambda: SVG, "svg"),
    "a program renamed": ("program.pdf", lambda: b"MZ\x90\x00", WRONG_TYPE),
    "a page renamed": ("sida.pdf", lambda: b"<script>alert(1)</script>", WRONG_TYPE),
    "bytes renamed": ("program.txt", lambda: b"MZ\x90\x00", WRONG_TYPE),
    "an archive renamed": ("arkiv.docx", lambda: archive("x.exe"), WRONG_TYPE),
    "a broken archive": ("arkiv.zip", lambda: archive("x.txt")[:20], WRONG_TYPE),
}  # fmt: skip
GOOD_IMAGES = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP",
               "avif": "AVIF", "heic": "HEIF", "heif": "HEIF"}  # fmt: skip
OPEN_DOCUMENT, OFFICE = archive("mimetype"), archive("[Content_Types].xml")
GOOD_DOCUMENTS = {
    "pdf": PDF, "txt": "åäö".encode(), "csv": "å;ä".encode("latin-1"), "zip": archive("x.txt"),
    "docx": OFFICE, "xlsx": OFFICE, "pptx": OFFICE, "odt": OPEN_DOCUMENT, "ods": OPEN_DOCUMENT,
    "odp": OPEN_DOCUMENT, "rtf": rb"{\rtf1 text}", "eml": b"From: a@b.example\nSubject: x\n\ny",
}  # fmt: skip
WAYS = ["one", "several", "chooser"]
KINDS = {NodeImage: "images", NodeDocument: "docs"}
WHO = ["member", "editor"]
shared_access = shared_fixture(lambda: people.access())


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def sign_in(client, who, access, language="sv"):
    person = people.member(access) if who == "member" else people.editor()
    UserProfile.objects.create(user=person, preferred_language=language)
    client.force_login(person)
    return person


def upload(client, model, way, name, content, collection):
    """Upload a file by one of the three forms of the admin; return the text of the response."""
    app = f"wagtail{KINDS[model]}"
    file = SimpleUploadedFile(name, content)
    values = {"title": "Prov", "collection": collection, "language": "sv"}
    if way == "several":
        response = client.post(
            reverse(f"{app}:add_multiple"),
            {**values, "files[]": file},
            headers={"x-requested-with": "XMLHttpRequest"},
        )
        return response.json().get("error_message", "")
    prefix = "" if way == "one" else f"{model._meta.model_name[4:]}-chooser-upload-"
    view = f"{app}:add" if way == "one" else f"{app}_chooser:create"
    data = {f"{prefix}{key}": value for key, value in {**values, "file": file}.items()}
    response = client.post(reverse(view), data)
    assert response.status_code in (200, 302)
    if way == "chooser":
        return response.json().get("htmlFragment", "")
    return response.content.decode()


def stored_files(media):
    return [path for path in Path(media).rglob("*") if path.is_file()]


def refused(client, model, way, bad, access, media):
    name, content, words = bad
    text = upload(client, model, way, name, content(), access.collection_id)
    assert words in text
    assert not model.objects.exists()
    assert not UploadedFile.objects.exists()
    assert stored_files(media) == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("bad", BAD_IMAGES)
def test_an_invalid_picture_is_refused_with_a_message(client, access, media, way, bad):
    sign_in(client, "member", access)
    refused(client, NodeImage, way, BAD_IMAGES[bad], access, media)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("bad", BAD_DOCUMENTS)
def test_an_invalid_document_is_refused_with_a_message(client, access, media, way, bad):
    sign_in(client, "member", access)
    refused(client, NodeDocument, way, BAD_DOCUMENTS[bad], access, media)


@pytest.mark.parametrize(
    ("model", "bad"),
    [
        (NodeImage, BAD_IMAGES["half a picture"]),
        (NodeDocument, BAD_DOCUMENTS["a page renamed"]),
    ],  # fmt: skip
)
def test_the_same_files_are_refused_for_editors(client, access, media, model, bad):
    sign_in(client, "editor", access)
    refused(client, model, "one", bad, access, media)


def test_the_message_is_in_the_language_of_the_user(client, access):
    sign_in(client, "member", access, language="en")
    text = upload(client, NodeImage, "several", "a.png", b"no", access.collection_id)
    assert "This is no picture that can be used." in text
    text = upload(client, NodeDocument, "several", "a.pdf", b"no", access.collection_id)
    assert "its content is something else" in text


def test_a_refused_document_is_refused_for_one_reason(client, access):
    sign_in(client, "member", access)
    text = upload(client, NodeDocument, "several", "a.pdf", b"no", access.collection_id)
    assert WRONG_TYPE in text
    assert "Filändelsen" not in text


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("ending", GOOD_IMAGES)
def test_a_valid_picture_is_stored(client, access, way, ending):
    sign_in(client, "member", access)
    content = picture(GOOD_IMAGES[ending])
    assert NO_PICTURE not in upload(
        client, NodeImage, way, f"bild.{ending}", content, access.collection_id
    )
    assert NodeImage.objects.get().width == 8
    assert not UploadedFile.objects.exists()


@pytest.mark.parametrize("ending", GOOD_DOCUMENTS)
def test_a_valid_document_is_stored(client, access, ending):
    sign_in(client, "member", access)
    content = GOOD_DOCUMENTS[ending]
    upload(client, NodeDocument, "one", f"fil.{ending}", content, access.collection_id)
    document = NodeDocument.objects.get()
    assert document.file.read() == content
    assert document.file_extension in settings.WAGTAILDOCS_EXTENSIONS


def test_every_allowed_extension_is_tested():
    assert {*GOOD_IMAGES, "svg"} == set(settings.WAGTAILIMAGES_EXTENSIONS)
    assert set(GOOD_DOCUMENTS) == set(settings.WAGTAILDOCS_EXTENSIONS)


@pytest.mark.parametrize("model", KINDS)
def test_a_refused_new_file_leaves_the_old_one(client, access, model):
    sign_in(client, "member", access)
    name, content = ("a.png", picture("PNG")) if model is NodeImage else ("a.pdf", PDF)
    upload(client, model, "one", name, content, access.collection_id)
    stored_one = model.objects.get()
    before = stored_one.file.read()
    data = {"title": "Ny", "collection": access.collection_id, "language": "sv",
            "file": SimpleUploadedFile(name, b"MZ\0")}  # fmt: skip
    response = client.post(reverse(f"wagtail{KINDS[model]}:edit", args=[stored_one.pk]), data)
    assert response.status_code == 200
    stored_one = model.objects.get()
    assert (stored_one.title, stored_one.file.read()) == ("Prov", before)


def test_the_form_keeps_the_values_that_were_entered(client, access):
    sign_in(client, "member", access)
    text = upload(client, NodeImage, "one", "a.png", b"no", access.collection_id)
    assert 'value="Prov"' in text


def test_the_admin_has_no_other_upload_views(client, access):
    sign_in(client, "editor", access)
    for kind in ("images", "documents"):
        address = reverse(f"wagtailadmin_api:{kind}:listing")
        assert client.post(address, {"file": SimpleUploadedFile("a.png", SVG)}).status_code == 405
    assert Collection.objects.count() == 2
