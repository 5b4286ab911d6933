"""Who is sent a document, and who may change a file that is published."""

import pytest
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.models import CasePage
from home.models import NodeDocument, NodeImage
from tests.factories import people

pytestmark = pytest.mark.django_db


def publish_with_files(holdings):
    """Publish a case that shows the image and links to the document of the organisation."""
    image, document = holdings.things["image"][0], holdings.things["document"][0]
    page = CasePage.objects.get(pk=holdings.ids("page")[1])
    page.image = image
    page.solution = f'<p><a linktype="document" id="{document.pk}">x</a></p>'
    page.save_revision(clean=False).publish()
    return page, image, document


def is_sent(client, document):
    return client.get(document.url).status_code == 200


WHO = {
    "visitor": (lambda network: None, False),
    "member of another": (lambda network: network.member, False),
    "member of it": (lambda network: network.other.things["user"][0], True),
    "editor": (lambda network: people.editor(), True),
    "administrator": (lambda network: people.administrator(), True),
}


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("used_in", ["nothing", "draft", "draft of a public page"])
def test_a_document_that_is_not_published_is_for_those_who_work_with_it(
    network, client, who, used_in
):
    person, expected = WHO[who]
    document = network.other.things["document"][0]
    link = f'<p><a linktype="document" id="{document.pk}">x</a></p>'
    if used_in != "nothing":
        number = 0 if used_in == "draft" else 1
        page = CasePage.objects.get(pk=network.other.ids("page")[number])
        page.problem = link
        page.save_revision(clean=False)
        if number == 0:
            page.save()  # As Wagtail does with a page that has never been published.
    if signed_in := person(network):
        client.force_login(signed_in)
    assert is_sent(client, document) == expected


def test_a_published_document_is_for_everyone_until_it_is_withdrawn(network, client):
    page, _image, document = publish_with_files(network.other)
    assert is_sent(client, document)
    page.unpublish()
    assert not is_sent(client, document)


def test_a_document_behind_a_private_page_is_not_public(network, client):
    page, _image, document = publish_with_files(network.other)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert not is_sent(client, document)


def change_image(image):
    return reverse("wagtailimages:edit", args=[image.pk]), {
        "title": "Ny",
        "language": "sv",
        "file": SimpleUploadedFile("ny.png", get_test_image_file().file.getvalue(), "image/png"),
    }


def change_document(document):
    return reverse("wagtaildocs:edit", args=[document.pk]), {
        "title": "Ny",
        "language": "sv",
        "file": SimpleUploadedFile("ny.txt", b"ny"),
    }


@pytest.mark.parametrize("published", [False, True])
def test_a_member_changes_own_files_until_they_are_published(network, client, published):
    image, document = (network.one.things[kind][0] for kind in ("image", "document"))
    if published:
        publish_with_files(network.one)
    client.force_login(network.member)
    client.post(*change_image(image))
    client.post(*change_document(document))
    assert (NodeImage.objects.get(pk=image.pk).title == "Ny") != published
    assert (NodeDocument.objects.get(pk=document.pk).title == "Ny") != published


@pytest.mark.parametrize("published", [False, True])
def test_a_member_deletes_own_files_until_they_are_published(network, client, published):
    image, document = (network.one.things[kind][0] for kind in ("image", "document"))
    if published:
        publish_with_files(network.one)
    client.force_login(network.member)
    client.post(reverse("wagtailimages:delete", args=[image.pk]))
    client.post(reverse("wagtaildocs:delete", args=[document.pk]))
    assert NodeImage.objects.filter(pk=image.pk).exists() == published
    assert NodeDocument.objects.filter(pk=document.pk).exists() == published
