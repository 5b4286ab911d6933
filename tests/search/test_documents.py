"""Uploaded documents are found by their text while they are public."""

import pytest
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from django.urls import reverse

from search.models import Entry
from tests.factories.cases import CasePageFactory
from tests.factories.home import StandardPageFactory, alias
from tests.search import files
from tests.search.entries import results, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Return a context manager that runs the on_commit callbacks at its end."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def publish(document, **values):
    """Publish a case that links to the document, and return it."""
    return CasePageFactory(title="Räknar sälar", solution=files.link(document), **values)


def entries_of(document):
    return Entry.objects.about(document)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("handbok.pdf", files.pdf("Inledning", "Om grönlandssälens vandringar")),
        ("handbok.docx", files.docx("Inledning", "Om grönlandssälens vandringar")),
        ("handbok.docx", files.docx("Inledning", cells=["Art", "Grönlandssäl"])),
        ("handbok.txt", "Om grönlandssälens vandringar".encode()),
        ("HANDBOK.PDF", files.pdf("Om grönlandssälens vandringar")),
    ],
)
def test_a_document_that_a_public_page_links_to_is_found_by_its_text(
    committed, client, name, content
):
    with committed():
        document = files.upload(name, content, title="Handbok")
        publish(document)
    (found,) = results("grönlandssälar").results
    assert (found.entry.title, found.entry.type) == ("Handbok", "document")
    assert client.get(found.entry.url).status_code == 200


def test_a_document_in_english_is_analysed_by_english_rules(committed):
    with committed():
        content = files.pdf("The migrations of walruses")
        publish(files.upload("guide.pdf", content, title="Guide", language="en"))
    assert titles("walrus migration", language="en") == ["Guide"]


def test_a_document_that_nothing_links_to_is_not_found(committed, client):
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"))
    assert not entries_of(document).exists()
    assert client.get(document.url).status_code == 404


def test_a_document_that_only_drafts_link_to_is_not_found(committed, client):
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"))
        publish(document, live=False)
        other = CasePageFactory(title="Räknar måsar")
    other.solution = files.link(document)
    with committed():
        other.save_revision()
    assert titles("grönlandssälar") == []
    assert client.get(document.url).status_code == 404
    with committed():
        other.get_latest_revision().publish()
    assert titles("grönlandssälar") == ["handbok"]
    assert client.get(document.url).status_code == 200


def test_a_document_is_found_as_long_as_one_public_page_links_to_it(committed):
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"))
        first = publish(document)
        second = StandardPageFactory(body=[("text", files.link(document))])
    with committed():
        first.unpublish()
    assert titles("grönlandssälar") == ["handbok"]
    with committed():
        PageViewRestriction.objects.create(page=second, restriction_type="login")
    assert titles("grönlandssälar") == []


def test_a_document_is_not_found_after_its_last_link_is_removed(committed):
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"))
        page = publish(document)
    page.solution = "<p>Utan handbok.</p>"
    with committed():
        page.save_revision().publish()
    assert not entries_of(document).exists()


@pytest.mark.parametrize("above", [False, True])
def test_a_document_in_a_restricted_collection_is_not_found(committed, client, above):
    top = Collection.get_first_root_node().add_child(name="Internt")
    inner = top.add_child(name="Utkast")
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"), collection=inner)
        publish(document)
    assert titles("grönlandssälar") == ["handbok"]
    with committed():
        restriction = CollectionViewRestriction.objects.create(
            collection=top if above else inner, restriction_type="login"
        )
    assert titles("grönlandssälar") == []
    assert client.get(document.url).status_code != 200
    with committed():
        restriction.delete()
    assert titles("grönlandssälar") == ["handbok"]


def test_a_document_that_moves_to_a_restricted_collection_is_not_found(committed):
    inner = Collection.get_first_root_node().add_child(name="Internt")
    CollectionViewRestriction.objects.create(collection=inner, restriction_type="login")
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"))
        publish(document)
    document.collection = inner
    with committed():
        document.save()
    assert titles("grönlandssälar") == []


def test_a_document_whose_collection_moves_into_a_restricted_one_is_not_found(
    committed, admin_client
):
    root = Collection.get_first_root_node()
    open_to_all, internal = root.add_child(name="Öppet"), root.add_child(name="Internt")
    CollectionViewRestriction.objects.create(collection=internal, restriction_type="login")
    with committed():
        content = files.pdf("Grönlandssälar")
        publish(files.upload("handbok.pdf", content, collection=open_to_all))
    assert titles("grönlandssälar") == ["handbok"]
    with committed():
        address = reverse("wagtailadmin_collections:edit", args=[open_to_all.pk])
        answer = admin_client.post(address, {"name": "Öppet", "parent": internal.pk})
    assert answer.status_code == 302
    assert titles("grönlandssälar") == []


def test_a_document_of_an_alias_of_a_private_page_is_not_found(committed, client):
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"))
        page = StandardPageFactory(body=[("text", files.link(document))])
        alias(page)
        PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert titles("grönlandssälar") == []
    assert client.get(document.url).status_code == 404


def test_a_deleted_document_is_not_found(committed):
    with committed():
        document = files.upload("handbok.pdf", files.pdf("Grönlandssälar"))
        publish(document)
    with committed():
        document.delete()
    assert titles("grönlandssälar") == []


UNREADABLE = {
    "an empty file": ("a.pdf", b""),
    "no PDF at all": ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 50),
    "half a PDF": ("a.pdf", files.pdf(*["Sida"] * 30)[:900]),
    "an encrypted PDF": ("a.pdf", files.pdf("Grönlandssälar", password="hemligt")),
    "no Word document": ("a.docx", b"PK\x03\x04" + b"\xff" * 400),
    "an archive without a document": ("a.docx", files.archive(text="Grönlandssälar")),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_file_that_cannot_be_read_is_found_by_its_title_and_logged(committed, caplog, name):
    with committed():
        document = files.upload(*UNREADABLE[name], title="Årsredovisning")
        page = publish(document)
    assert page.live
    assert titles("årsredovisningar") == ["Årsredovisning"]
    assert f"document {document.pk} was not read" in caplog.text


def test_a_lone_surrogate_in_a_pdf_does_not_hide_the_rest(committed):
    content = files.pdf("XGrönlandssälar", glyphs={"X": "D800"})
    with committed():
        publish(files.upload("handbok.pdf", content, title="Handbok"))
    assert titles("grönlandssälar") == ["Handbok"]


def test_a_document_without_its_file_is_found_by_title(committed):
    document = files.upload("a.pdf", files.pdf("Text"), title="Årsredovisning")
    document.file.storage.delete(document.file.name)
    with committed():
        publish(document)
    assert titles("årsredovisning") == ["Årsredovisning"]


def test_a_kind_of_file_that_has_no_text_is_found_by_its_title(committed, caplog):
    with committed():
        publish(files.upload("film.zip", b"PK", title="Filmen om sälarna"))
    assert "Filmen om sälarna" in titles("film")
    assert "was not read" not in caplog.text
