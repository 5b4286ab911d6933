"""A table has one caption, and its texts can be translated."""

import json

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from django.urls import reverse

from home.blocks.table import TableBlock
from tests.factories.home import StandardPageFactory, home
from tests.factories.people import editor

pytestmark = pytest.mark.django_db

TABLE = {
    "columns": [
        {"type": "text", "heading": "Ämne"},
        {"type": "number", "heading": "Antal"},
        {"type": "rich_text", "heading": "Ord"},
    ],
    "rows": [
        {
            "values": [
                "Ämne",
                "1200",
                '<p>En <b>väv</b>.</p><p><a href="https://a.example/">Mer</a></p>',
            ]
        },
        {"values": ["", None, ""]},
        {"values": ["Trådar", "3", "<p>Röda.</p>"]},
    ],
    "caption": "",
}


def with_table(table=TABLE, page=None):
    page = page or StandardPageFactory()
    old = page.body[0].id if page.body else None
    page.body = page.body.stream_block.to_python(
        [{"type": "table", "id": old, "value": {"caption": "Kurser", "table": table}}]
    )
    page.save_revision(clean=False).publish()
    return page


def translate_all(page):
    """Translate each untranslated text into itself in capitals."""
    source, _created = TranslationSource.update_or_create_from_instance(page)
    english = home("en").locale
    for segment in StringSegment.objects.filter(source=source).select_related("string"):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            defaults={"data": segment.string.data.replace("ä", "AE").replace("Ä", "AE")},
        )
    return source


def translated(source):
    return source.get_ephemeral_translated_instance(home("en").locale).body[0].value["table"]


def test_the_texts_of_a_table_are_translated_but_not_its_numbers():
    table = translated(translate_all(with_table()))
    assert [column["heading"] for column in table.columns] == ["AEmne", "Antal", "Ord"]
    first, empty, last = [row["values"] for row in table.row_data]
    assert first[:2] == ["AEmne", 1200]
    assert "En <b>vAEv</b>." in first[2].source
    assert 'href="https://a.example/"' in first[2].source
    assert [str(value or "").strip() for value in empty[:2]] == ["", ""]
    assert last[0] == "Trådar"
    assert "Röda." in last[2].source


def test_a_repeated_text_is_translated_once():
    source = translate_all(with_table())
    assert source.stringsegment_set.filter(string__data="Ämne").count() == 1


def test_an_added_row_does_not_change_the_translations():
    page = with_table()
    translate_all(page)
    more = {**TABLE, "rows": [{"values": ["Ny", "1", "<p>Ny.</p>"]}, *TABLE["rows"]]}
    source, _created = TranslationSource.update_or_create_from_instance(with_table(more, page))
    english = home("en").locale
    missing = source.stringsegment_set.annotate_translation(english).filter(translation=None)
    assert set(missing.values_list("string__data", flat=True)) == {"Ny", "Ny."}


def test_the_texts_of_a_table_are_shown_to_the_translator(client):
    page = with_table()
    client.force_login(editor())
    address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    client.post(address, {"locales": [home("en").locale_id]})
    translation = page.get_translation(home("en").locale)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[translation.pk]))
    shown = [segment.get("source") for segment in json.loads(response.context["props"])["segments"]]
    assert {"Ämne", "Trådar", "Röda."} <= set(shown)


def test_a_table_has_only_the_caption_of_its_block():
    block = TableBlock()
    rows = [{"values": ["Ett"]}]
    table = {"columns": [{"type": "text", "heading": "A"}], "rows": rows, "caption": "Gömd"}
    value = block.clean(block.to_python({"caption": "Kurser", "table": table}))
    assert (value["caption"], value["table"].caption) == ("Kurser", "")
