"""Renditions are made by a task, and pages work without a picture that fails."""

from io import BytesIO

import pytest
from PIL import Image

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from home.health import pictures as picture_health
from home.models import NodeImage
from home.pictures import renditions
from tests.factories.home import StandardPageFactory

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def upload(size=(90, 60)):
    held = BytesIO()
    Image.new("RGB", size, "teal").save(held, "JPEG")
    return SimpleUploadedFile("bild.jpg", held.getvalue())


def broken_image():
    """Return an image whose stored file is damaged."""
    image = NodeImage.objects.create(title="Trasig", file=upload())
    image.file.storage.delete(image.file.name)
    image.file.storage.save(image.file.name, ContentFile(b"\xff\xd8\xff\xe0 no more"))
    return NodeImage.objects.get(pk=image.pk)


def test_an_upload_has_all_renditions_when_the_task_has_run(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = NodeImage.objects.create(title="Bild", file=upload())
    assert image.renditions.count() == len(set(renditions.all_specs()))
    assert not renditions.unfinished(NodeImage.objects.all()).exists()


def test_no_rendition_is_made_when_a_page_is_rendered(client):
    image = NodeImage.objects.create(title="Bild", file=upload())
    page = StandardPageFactory(image=image)
    response = client.get(page.url)
    assert response.status_code == 200
    assert "<picture>" not in response.content.decode()
    assert not image.renditions.exists()
    renditions.make(image)
    made = image.renditions.count()
    assert "<picture>" in client.get(page.url).content.decode()
    assert image.renditions.count() == made


def test_a_picture_that_cannot_be_shown_is_left_out_and_reported(client, caplog):
    image = broken_image()
    page = StandardPageFactory(image=image)
    assert not renditions.make(image)
    assert f"Image {image.pk} has no renditions" in caplog.text
    response = client.get(page.url)
    assert response.status_code == 200
    assert "not-found" not in response.content.decode()
    assert picture_health().state == "degraded"


def test_a_new_file_clears_the_error_of_a_picture(client):
    image = broken_image()
    renditions.make(image)
    image = NodeImage.objects.get(pk=image.pk)
    image.file = upload()
    image.save()
    assert renditions.make(image)
    assert picture_health().state == "ok"


def test_the_command_makes_what_is_missing(capsys):
    NodeImage.objects.create(title="Bild", file=upload())
    broken_image()
    call_command("make_renditions")
    assert "1 pictures made ready, 1 failed" in capsys.readouterr().out
    assert renditions.ready(NodeImage.objects.get(title="Bild"), "card")
