"""The script that keeps the translations, on sources of its own."""

import importlib.util
from pathlib import Path

import polib
import pytest

SCRIPT = Path(__file__).resolve().parents[2] / ".ci" / "messages.py"
TEMPLATE = """{% load i18n %}
<div>
    {% translate "Hello 'you'" %} it's "open (
  {% blocktranslate count n=items|length trimmed %}
    {{ n }} page
  {% plural %}
    {{ n }} pages
  {% endblocktranslate %}
      {% translate "May" context "month" as m %}
</div>"""
MODULE = 'from django.utils.translation import gettext_lazy as _\n\nNAME = _("A name")\n'


@pytest.fixture
def messages(tmp_path):
    specification = importlib.util.spec_from_file_location("messages", SCRIPT)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    module.ROOT = tmp_path
    module.LOCALE = tmp_path / "site" / "locale"
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "page.html").write_text(TEMPLATE)
    (tmp_path / "home" / "names.py").write_text(MODULE)
    return module


def swedish(messages):
    return polib.pofile(str(messages.LOCALE / "sv" / "LC_MESSAGES" / "django.po"))


def translate(messages, translations):
    catalogue = swedish(messages)
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: translations[entry.msgid], 1: translations[entry.msgid]}
        else:
            entry.msgstr = translations[entry.msgid]
    catalogue.save()


def test_texts_of_templates_and_modules_are_found_with_plural_and_context(messages):
    assert {(one.context, one.text, one.plural) for one in messages.extract().values()} == {
        (None, "A name", None),
        (None, "Hello 'you'", None),
        (None, "%(n)s page", "%(n)s pages"),
        ("month", "May", None),
    }


def test_an_update_keeps_what_is_translated_and_drops_what_is_gone(messages):
    messages.update()
    words = {"A name": "Ett namn", "Hello 'you'": "Hej", "%(n)s page": "%(n)s sida", "May": "maj"}
    translate(messages, words)
    assert list(messages.faults()) == []
    (messages.ROOT / "home" / "page.html").write_text("")
    messages.update()
    assert [(entry.msgid, entry.msgstr) for entry in swedish(messages)] == [("A name", "Ett namn")]


def test_a_text_that_is_missing_untranslated_or_has_other_placeholders_is_a_fault(messages):
    assert any("is missing" in fault for fault in messages.faults())
    messages.update()
    assert any("not translated" in fault for fault in messages.faults())
    words = {"A name": "Ett namn", "Hello 'you'": "Hej", "%(n)s page": "%(m)s sida", "May": "maj"}
    translate(messages, words)
    assert len(list(messages.faults())) == 2  # the singular and the plural


def test_a_compiled_file_holds_the_translation(messages):
    messages.update()
    words = {"A name": "Ett namn", "Hello 'you'": "Hej", "%(n)s page": "%(n)s sida", "May": "maj"}
    translate(messages, words)
    messages.compile_catalogues()
    compiled = polib.mofile(str(messages.LOCALE / "sv" / "LC_MESSAGES" / "django.mo"))
    assert compiled.find("A name").msgstr == "Ett namn"
