"""Uploaded files: which can be downloaded, by whom, and that no address can be guessed."""

import pytest
from wagtail.images.tests.utils import get_test_image_file
from wagtail.users.models import UserProfile

from home.models import NodeImage
from tests.factories import people

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def image(name="planer.png"):
    return NodeImage.objects.create(title="Planer", file=get_test_image_file(filename=name))


def test_a_rendition_can_be_downloaded(client):
    assert client.get(image().get_rendition("width-100").url).status_code == 200


def test_the_address_of_a_rendition_does_not_follow_from_the_name_of_the_upload():
    renditions = [image().get_rendition("width-100") for _ in range(2)]
    first, second = (rendition.file.name for rendition in renditions)
    assert first != second
    assert all("planer" in name and name.endswith(".png") for name in (first, second))
    assert all(len(name) > len("images/planer.width-100.png") + 10 for name in (first, second))


def test_a_long_name_leaves_room():
    name = image(f"{'a' * 150}.png").get_rendition("fill-1200x630-c100|format-webp").file.name
    assert len(name) <= 100


def test_an_original_upload_cannot_be_downloaded(client):
    client.force_login(people.administrator())
    assert client.get(image().file.url).status_code == 404


def test_the_portrait_of_a_user_is_shown_to_signed_in_users(client):
    person = people.member(people.access())
    profile = UserProfile.objects.create(user=person, avatar=get_test_image_file())
    assert client.get(profile.avatar.url).status_code == 404
    client.force_login(person)
    response = client.get(profile.avatar.url)
    assert response.status_code == 200
    assert "private" in response["Cache-Control"]
