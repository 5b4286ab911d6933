"""The check of the translations, tested on generated sources, and that catalogues compile."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / ".ci" / "messages.py"
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
SWEDISH = {
    (None, "A name"): "Ett namn",
    (None, "Hello 'you'"): "Hej",
    (None, "%(n)s page"): "%(n)s sida",
    ("month", "May"): "maj",
}


@pytest.fixture
def messages(tmp_path):
    """Return the module `.ci/messages.py`, which reads a folder of the test."""
    specification = importlib.util.spec_from_file_location("messages", SCRIPT)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    module.ROOT = tmp_path
    module.LOCALE = tmp_path / "site" / "locale"
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "page.html").write_text(TEMPLATE)
    (tmp_path / "home" / "names.py").write_text(MODULE)
    write(module, SWEDISH)
    return module


def write(messages, translations):
    """Write a Swedish .po file with these translations."""
    path = messages.LOCALE / "sv" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    catalogue = polib.POFile()
    for (context, text), translation in translations.items():
        entry = polib.POEntry(msgctxt=context, msgid=text, msgstr=translation)
        if text == "%(n)s page":
            entry.msgstr, entry.msgid_plural = "", "%(n)s pages"
            entry.msgstr_plural = {0: translation, 1: translation}
        catalogue.append(entry)
    catalogue.save(str(path))


def test_texts_of_templates_and_modules_are_found_with_plural_and_context(messages):
    assert {key: plural for key, (plural, _path) in messages.texts().items()} == {
        (None, "A name"): "",
        (None, "Hello 'you'"): "",
        (None, "%(n)s page"): "%(n)s pages",
        ("month", "May"): "",
    }


def test_a_complete_translation_has_no_fault(messages):
    assert list(messages.faults()) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({(None, "A name"): ""}, "not translated"),
        ({(None, "Gone"): "Borta"}, "in no source any longer"),
        ({(None, "%(n)s page"): "%(m)s sida"}, "different placeholders"),
    ],
)
def test_a_translation_that_does_not_fit_is_a_fault(messages, change, fault):
    write(messages, SWEDISH | change)
    assert any(fault in one for one in messages.faults())


def test_a_text_without_a_translation_is_a_fault(messages):
    write(messages, {})
    assert sum("is missing" in one for one in messages.faults()) == len(SWEDISH)


def catalogues():
    return sorted((ROOT / "site" / "locale").rglob("*.po"))


@pytest.mark.parametrize("path", catalogues(), ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_catalogue_compiles_as_the_makefile_does_it(path, tmp_path):
    compiled = tmp_path / "django.mo"
    command = [Path(sys.executable).with_name("pybabel"), "compile", "--locale", path.parts[-3]]
    command += ["--input-file", path, "--output-file", compiled]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "error" not in done.stderr.lower()
    translated = {entry.msgid for entry in polib.pofile(str(path)) if entry.translated()}
    assert {entry.msgid for entry in polib.mofile(str(compiled))} == translated
