"""A changed text of the original keeps its earlier translation, marked as an error."""

import json

import pytest
from wagtail_localize.models import StringTranslation, TranslationSource

from django.urls import reverse

from home.i18n.sync.completeness import is_complete
from tests.factories.home import StandardPageFactory
from tests.factories.people import editor

from .test_segments import segments, type_translation
from .test_sync import english, fresh
from .test_translating import press_publish, send, write

pytestmark = pytest.mark.django_db
BODY = '[{"type": "text", "value": "%s"}]'


@pytest.fixture
def translator(client):
    client.force_login(editor())
    return client


@pytest.fixture
def translated(translator, django_capture_on_commit_callbacks):
    """A page with a summary and two paragraphs, and its published translation."""
    page = StandardPageFactory(summary="Vi finns.", body=BODY % "<p>Ett.</p><p>Tre.</p>")
    translation = send(translator, page)
    for number, segment in enumerate(segments(translation).order_by("order")):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=translation.target_locale,
            data=f"words-{number}" if segment.context.path == "slug" else f"Words {number}.",
        )
    press_publish(translator, page, django_capture_on_commit_callbacks)
    assert english(page).summary
    return fresh(page)


def translation_of(page, text):
    """Return the StringTranslation of a text of the page, or None."""
    source = TranslationSource.objects.get(object_id=page.translation_key)
    string = source.stringsegment_set.get(string__data=text).string
    return StringTranslation.objects.filter(translation_of=string).first()


def publish(page, **changes):
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision(clean=False).publish()


def test_the_earlier_translation_is_offered_and_not_published(translated):
    before = english(translated).summary
    publish(translated, summary="Vi finns i Lund.")
    offered = translation_of(translated, "Vi finns i Lund.")
    assert offered.data == before
    assert "Originalet har ändrats" in offered.get_error()
    assert english(translated).summary == before


def test_the_earlier_translation_is_published_after_a_translator_has_saved_it(
    translator, translated, django_capture_on_commit_callbacks
):
    publish(translated, summary="Vi finns i Lund.")
    translation = only_translation(translated)
    assert not is_complete(translation)
    response = type_translation(translator, translation, "summary", "We are in Lund.")
    assert response.json()["error"] is None
    assert is_complete(translation)
    press_publish(translator, translated, django_capture_on_commit_callbacks)
    assert english(translated).summary == "We are in Lund."


def only_translation(page):
    return TranslationSource.objects.get(object_id=page.translation_key).translations.get()


def test_a_paragraph_keeps_its_own_translation(translated):
    one, three = translation_of(translated, "Ett.").data, translation_of(translated, "Tre.").data
    body = [{"type": "text", "value": "<p>Ett.</p><p>Tre då.</p>", "id": translated.body[0].id}]
    publish(translated, body=json.dumps(body))
    assert translation_of(translated, "Ett.").data == one
    assert not translation_of(translated, "Ett.").has_error
    assert translation_of(translated, "Tre då.").data == three
    assert translation_of(translated, "Tre då.").has_error


def test_the_translation_editor_shows_the_earlier_translation(translator, translated):
    publish(translated, summary="Vi finns i Lund.")
    address = reverse("wagtailadmin_pages:edit", args=[english(translated).pk])
    assert "Originalet har \\u00e4ndrats" in translator.get(address).content.decode()


def test_a_text_that_was_never_translated_has_no_earlier_translation(translator):
    page = StandardPageFactory(summary="Vi finns.")
    send(translator, page)
    publish(fresh(page), summary="Vi finns i Lund.")
    assert translation_of(page, "Vi finns i Lund.") is None


def test_a_new_translation_replaces_the_earlier_one(translated):
    publish(translated, summary="Vi finns i Lund.")
    write(only_translation(translated))
    assert is_complete(only_translation(translated))
