"""Translators get the texts of a page only, and an error for a translation that is too long."""

import pytest
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslationContext,
    TranslationSource,
)

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from home.i18n.sync.completeness import is_complete
from home.i18n.sync.segments import localize_refresh_segments, refresh_segments
from tests.factories.home import StandardPageFactory
from tests.factories.network import GuidelinePageFactory, placeholder, section
from tests.factories.people import editor

from .test_sync import english
from .test_translating import press_publish, send, write

pytestmark = pytest.mark.django_db


@pytest.fixture
def translator(client):
    client.force_login(editor())
    return client


def segments(translation):
    return StringSegment.objects.filter(source=translation.source)


def type_translation(client, translation, path, text):
    """Save a translated text as the translation editor does; return the response."""
    segment = segments(translation).get(context__field_path=path)
    name = "wagtail_localize:edit_string_translation"
    return client.put(
        reverse(name, args=[translation.pk, segment.pk]),
        f"value={text}",
        content_type="application/x-www-form-urlencoded",
    )


def guideline():
    return GuidelinePageFactory(
        sections=[section("syfte", heading="Syfte", text="<p>I {{ kommun }}.</p>")],
        placeholders=[placeholder("kommun", label="Kommunens namn")],
    )


def test_keys_and_identifiers_of_a_guideline_are_no_texts_to_translate(translator):
    translation = send(translator, guideline())
    paths = set(segments(translation).values_list("context__field_path", flat=True))
    assert "sections.section.heading" in paths
    assert "placeholders.placeholder.label" in paths
    assert not {path for path in paths if path.endswith((".key", ".identifier"))}


def test_a_translated_guideline_has_the_keys_of_its_original(
    translator, django_capture_on_commit_callbacks
):
    page = guideline()
    write(send(translator, page), text="Purpose {{ kommun }}")
    press_publish(translator, page, django_capture_on_commit_callbacks)
    translated = english(page)
    assert translated.sections[0].value["heading"] == "Purpose {{ kommun }}"
    assert translated.sections[0].value["identifier"] == "syfte"
    assert translated.defined_keys() == {"kommun"}


def test_the_sections_of_a_translated_guideline_are_in_its_language(
    translator, django_capture_on_commit_callbacks
):
    page = guideline()
    assert english(page).sections_language == "sv"  # an alias shows the Swedish ones
    write(send(translator, page), text="Purpose {{ kommun }}")
    press_publish(translator, page, django_capture_on_commit_callbacks)
    assert english(page).sections_language == "en"
    page.save_revision().publish()
    assert english(page).sections_language == "en"


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("summary", 400),
        ("title", 255),
        ("sections.section.heading", 150),
        ("placeholders.placeholder.label", 120),
    ],
)
def test_a_translation_longer_than_its_field_is_refused(translator, path, limit):
    page = guideline()
    page.summary = "Kort."
    page.save_revision().publish()
    translation = send(translator, page)
    assert type_translation(translator, translation, path, "å" * limit).json()["error"] is None
    refused = type_translation(translator, translation, path, "å" * (limit + 1)).json()
    assert str(limit) in refused["error"]
    assert not StringTranslation.objects.filter(has_error=False).exists()
    corrected = type_translation(translator, translation, path, "Short.").json()
    assert corrected["error"] is None


def test_a_page_with_a_translation_that_is_too_long_is_not_published(
    translator, django_capture_on_commit_callbacks
):
    page = StandardPageFactory(summary="Kort.")
    translation = send(translator, page)
    write(translation)
    type_translation(translator, translation, "summary", "x" * 725)
    press_publish(translator, page, django_capture_on_commit_callbacks)
    assert not is_complete(translation)
    assert english(page).alias_of_id == page.pk


def test_an_escaped_character_counts_as_one(translator):
    translation = send(translator, StandardPageFactory(summary="Kort."))
    response = type_translation(translator, translation, "summary", "%26amp;" * 400)
    assert response.json()["error"] is None


STORED = {
    StringSegment: ("context__path", "order", "string__data", "attrs"),
    TemplateSegment: ("context__path", "order", "template__template", "template__string_count"),
    OverridableSegment: ("context__path", "order", "data_json"),
    TranslationContext: ("path", "path_id", "field_path"),
}


def guideline_source(*texts):
    """Return the TranslationSource of a guideline with a section for each text."""
    sections = [section(f"del-{number}", text=text) for number, text in enumerate(texts)]
    page = GuidelinePageFactory(sections=sections, placeholders=[placeholder("kommun")])
    return TranslationSource.get_or_create_from_instance(page)[0]


def stored():
    return {model: sorted(model.objects.values_list(*names)) for model, names in STORED.items()}


def delete_stored():
    for model in STORED:
        model.objects.all().delete()


def test_the_texts_of_an_original_are_stored_as_wagtail_localize_stores_them():
    source = guideline_source(
        '<p>Läs <a href="https://x.example">mer</a>.</p><p>Lika.</p>', "<p>Lika.</p>"
    )
    bulk = stored()
    assert all(bulk.values())
    delete_stored()
    localize_refresh_segments(source)
    assert stored() == bulk


def test_storing_changed_texts_keeps_the_unchanged_rows():
    source = guideline_source("<p>Ett.</p>", "<p>Tio.</p>")
    before = set(StringSegment.objects.values_list("pk", "string__data"))
    source.content_json = source.content_json.replace("Tio.", "Tre.")
    refresh_segments(source)
    after = set(StringSegment.objects.values_list("pk", "string__data"))
    assert {text for _pk, text in before - after} == {"Tio."}
    assert {text for _pk, text in after - before} == {"Tre."}


@pytest.mark.parametrize("is_stored", [True, False])
def test_storing_many_texts_takes_as_many_queries_as_storing_one(is_stored):
    numbers = []
    for texts in (["<p>1.</p>"], [f"<p>{number}.</p>" for number in range(8)]):
        source = guideline_source(*texts)
        if not is_stored:
            delete_stored()
        with CaptureQueriesContext(connection) as queries:
            refresh_segments(source)
        numbers.append(len(queries))
    assert numbers[0] == numbers[1]
