"""Every kind of picture is shown, or refused with a clear message."""

from io import BytesIO

import pytest
from PIL import Image

from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from home.models import NodeImage
from home.pictures import renditions
from home.pictures.upload import PictureRefusedError, normalise_upload
from home.uploads.images import PictureField
from tests.home.odd_pictures import ACCEPTED, CAMERA, REFUSED, photograph

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def uploaded(name, content):
    return SimpleUploadedFile(name, content)


def opened(file):
    file.seek(0)
    return Image.open(BytesIO(file.read()))


def metadata_of(image):
    allowed = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive",
            "progression", "icc_profile", "transparency", "interlace"}  # fmt: skip
    return dict(image.getexif()), {
        key: value for key, value in image.info.items() if key not in allowed
    }


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_odd_picture_is_accepted_and_shown(name):
    content = ACCEPTED[name]()
    file = PictureField().clean(uploaded(name, content))
    image = NodeImage.objects.create(title=name, file=file)
    assert renditions.make(image)
    for use in renditions.USES:
        assert renditions.ready(image, use)


@pytest.mark.parametrize("name", REFUSED)
def test_an_odd_picture_is_refused_with_a_message(name):
    with pytest.raises(forms.ValidationError) as refusal:
        PictureField().clean(uploaded(name, REFUSED[name]()))
    [words] = refusal.value.messages
    assert words.endswith(".") and "Error" not in words


@pytest.mark.parametrize("name", [name for name in ACCEPTED if not name.endswith(".svg")])
def test_a_stored_picture_has_no_metadata(name):
    stored = normalise_upload(uploaded(name, ACCEPTED[name]()))
    assert metadata_of(opened(stored)) == ({}, {})
    stored.seek(0)
    assert CAMERA.encode() not in stored.read()


def test_a_picture_that_code_saves_has_no_metadata_either():
    image = NodeImage.objects.create(title="Hemma", file=uploaded("hemma.jpg", photograph()))
    renditions.make(image)
    files = [image.file, *(rendition.file for rendition in image.renditions.all())]
    assert len(files) > 10
    for file in files:
        with file.open() as held:
            assert dict(Image.open(held).getexif()) == {}


@pytest.mark.parametrize("orientation", [3, 6, 8])
def test_a_picture_is_stored_upright(orientation):
    stored = opened(normalise_upload(uploaded("bild.jpg", photograph(orientation=orientation))))
    assert stored.size == ((60, 40) if orientation == 3 else (40, 60))


def test_scripts_and_external_references_are_removed_from_an_svg():
    for name in ("script.svg", "handler.svg", "outside.svg", "html inside.svg"):
        stored = normalise_upload(uploaded(name, ACCEPTED[name]())).read()
        for word in (b"alert", b"onload", b"elsewhere", b"iframe"):
            assert word not in stored
        assert b"M0 0h9v9z" in stored


def test_an_svg_of_twenty_megabytes_is_refused():
    with pytest.raises(PictureRefusedError):
        normalise_upload(uploaded("stor.svg", b"<svg>" + b" " * 20_000_000 + b"</svg>"))
