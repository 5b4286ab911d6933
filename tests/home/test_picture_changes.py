"""Editors rotate and crop pictures; portraits are normalised like other pictures."""

from io import BytesIO

import pytest
from PIL import Image
from wagtail.admin.views.account import AvatarSettingsPanel
from wagtail.users.models import UserProfile

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from home.models import NodeImage
from network.accounts.portrait import PortraitForm, PortraitPanel
from tests.factories import people
from tests.home.odd_pictures import CAMERA, photograph

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def image(client):
    client.force_login(people.editor())
    held = BytesIO()
    picture = Image.new("RGB", (80, 40), "black")
    picture.paste("white", (40, 0, 80, 40))
    picture.save(held, "PNG")
    file = SimpleUploadedFile("bild.png", held.getvalue())
    return NodeImage.objects.create(title="Bild", file=file)


def change(client, image, **values):
    data = {"title": "Bild", "collection": image.collection_id, "language": "sv", **values}
    response = client.post(reverse("wagtailimages:edit", args=[image.pk]), data)
    assert response.status_code == 302, response.content.decode()
    return NodeImage.objects.get(pk=image.pk)


def pixels(image):
    with image.file.open() as held:
        return Image.open(held).convert("L").copy()


def test_a_quarter_turn_changes_the_file_and_its_size(client, image):
    turned = change(client, image, turn="90")
    assert (turned.width, turned.height) == (40, 80)
    picture = pixels(turned)
    assert (picture.getpixel((5, 5)), picture.getpixel((5, 75))) == (0, 255)


def test_what_is_outside_the_focal_area_is_cropped(client, image):
    area = {"focal_point_x": 60, "focal_point_y": 20, "focal_point_width": 20,
            "focal_point_height": 10}  # fmt: skip
    cropped = change(client, image, crop="on", **area)
    assert (cropped.width, cropped.height) == (20, 10)
    assert pixels(cropped).getextrema() == (255, 255)
    assert not cropped.has_focal_point()


def test_cropping_asks_for_an_area(client, image):
    data = {"title": "Bild", "collection": image.collection_id, "language": "sv", "crop": "on"}
    response = client.post(reverse("wagtailimages:edit", args=[image.pk]), data)
    assert "Markera först det område som ska vara kvar." in response.content.decode()


def portrait_form(person, name, content):
    profile = UserProfile.get_for_user(person)
    return PortraitForm({}, {"avatar": SimpleUploadedFile(name, content)}, instance=profile)


def test_a_portrait_is_made_small_and_loses_its_metadata():
    held = BytesIO()
    Image.new("RGB", (1_300, 900)).save(
        held, "JPEG", exif=Image.open(BytesIO(photograph())).getexif()
    )
    form = portrait_form(people.editor(), "jag.jpg", held.getvalue())
    assert form.is_valid(), form.errors
    with form.save().avatar.open() as held:
        content = held.read()
    assert CAMERA.encode() not in content
    assert max(Image.open(BytesIO(content)).size) == 400


def test_a_portrait_of_too_many_pixels_is_refused():
    held = BytesIO()
    Image.new("1", (13_000, 13_000)).save(held, "PNG")
    form = portrait_form(people.editor(), "bomb.png", held.getvalue())
    assert "Bilden har för många bildpunkter" in str(form.errors)


def test_the_page_of_ones_own_account_has_the_form_of_the_portrait(client):
    client.force_login(people.editor())
    panels = client.get(reverse("wagtailadmin_account")).context["panels_by_tab"]
    kinds = [type(panel) for group in panels.values() for panel in group]
    assert PortraitPanel in kinds and AvatarSettingsPanel not in kinds
