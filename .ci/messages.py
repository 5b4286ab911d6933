"""Keeps the translations: compiles, updates and checks the .po files without GNU gettext.

    python .ci/messages.py compile|update|check

`compile` needs nothing but what the site runs on; `update` and `check` read the sources with Babel.
"""

import io
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

import polib

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "site" / "locale"
SOURCES = ["home", "network", "cases", "search", "site"]
SKIPPED = {"migrations", "locale", "static"}
LANGUAGES = ("sv", "en")
LANGUAGE_OF_THE_CODE = "en"  # Its texts are filled in from the sources.
KEYWORDS = {
    **dict.fromkeys(["_", "gettext", "gettext_lazy", "gettext_noop"], (1,)),
    **dict.fromkeys(["ngettext", "ngettext_lazy"], (1, 2)),
    **dict.fromkeys(["pgettext", "pgettext_lazy"], ((1, "c"), 2)),
    **dict.fromkeys(["npgettext", "npgettext_lazy"], ((1, "c"), 2, 3)),
}
NAMED_PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


@dataclass
class Message:
    """One text of the code, with where it stands; the key is what gettext looks it up by."""

    context: str | None
    text: str
    plural: str | None = None
    files: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    @property
    def key(self):
        return (self.context, self.text)


def sources():
    """Return every module and template that may hold texts, in a fixed order."""
    found = [
        path
        for folder in SOURCES
        for pattern in ("*.py", "*.html", "*.txt")
        for path in (ROOT / folder).rglob(pattern)
        if not SKIPPED & set(path.relative_to(ROOT).parts)
    ]
    return sorted(found)


def python_of(path):
    """Return the Python to read texts from: of a template, what Django makes of it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    from django.utils.translation.template import templatize

    return "\n".join(line.lstrip() for line in templatize(text).splitlines())


def extract():
    """Return {key: Message} of all texts in the sources, in the order in which they appear."""
    from babel.messages.extract import extract, extract_python

    messages = {}
    for path in sources():
        source = io.BytesIO(python_of(path).encode())
        for _line, ids, comments, context in extract(
            extract_python, source, KEYWORDS, ["Translators:"], {"encoding": "utf-8"}
        ):
            text, plural = ids if isinstance(ids, tuple) else (ids, None)
            message = messages.setdefault((context, text), Message(context, text))
            message.plural = message.plural or plural
            name = path.relative_to(ROOT).as_posix()
            message.files += [name] if name not in message.files else []
            message.comments += [one for one in comments if one not in message.comments]
    return messages


def catalogues():
    """Return the .po files by language; a language without one gets an empty one."""
    found = {}
    for language in LANGUAGES:
        path = LOCALE / language / "LC_MESSAGES" / "django.po"
        found[language] = polib.pofile(str(path)) if path.exists() else new_catalogue(language)
        found[language].fpath = str(path)
    return found


def new_catalogue(language):
    catalogue = polib.POFile()
    catalogue.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return catalogue


def entries(catalogue):
    return {(entry.msgctxt, entry.msgid): entry for entry in catalogue if not entry.obsolete}


def updated_entry(message, old, language):
    """Return the entry of `message`, with the translation that `old` had."""
    own = (message.text, message.plural) if language == LANGUAGE_OF_THE_CODE else ("", "")
    entry = polib.POEntry(
        msgctxt=message.context,
        msgid=message.text,
        msgid_plural=message.plural or "",
        occurrences=[(name, "") for name in message.files],
        comment="\n".join(message.comments),
        flags=["python-format"] if re.search(r"%(\(\w+\))?[sd]", message.text) else [],
    )
    if message.plural:
        kept = old.msgstr_plural if old else {}
        entry.msgstr_plural = {form: kept.get(form, own[form]) for form in (0, 1)}
    else:
        entry.msgstr = old.msgstr if old else own[0]
    return entry


def update():
    """Write each .po file anew from the sources: translations stay, texts that went are gone."""
    messages = extract()
    for language, catalogue in catalogues().items():
        old = {} if language == LANGUAGE_OF_THE_CODE else entries(catalogue)
        fresh = new_catalogue(language)
        fresh.extend(updated_entry(one, old.get(one.key), language) for one in messages.values())
        Path(catalogue.fpath).parent.mkdir(parents=True, exist_ok=True)
        fresh.save(catalogue.fpath)
        empty = sum(not is_translated(entry) for entry in fresh)
        print(f"{language}: {len(fresh)} texts, {empty} to translate")


def is_translated(entry):
    return all(entry.msgstr_plural.values()) if entry.msgid_plural else bool(entry.msgstr)


def compile_catalogues():
    """Write the .mo file of each .po file that is newer than it."""
    for source in LOCALE.rglob("*.po"):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
            polib.pofile(str(source)).save_as_mofile(str(target))


def faults():
    """Yield a sentence for each way in which the .po files do not fit the sources."""
    messages = extract()
    for language, catalogue in catalogues().items():
        present = entries(catalogue)
        for key in messages.keys() - present.keys():
            yield f"{language}: {key[1]!r} ({messages[key].files[0]}) is missing: make messages"
        for key in present.keys() - messages.keys():
            yield f"{language}: {key[1]!r} is in no source any longer: make messages"
        for key, entry in present.items():
            if key in messages and (messages[key].plural or "") != entry.msgid_plural:
                yield f"{language}: the plural of {key[1]!r} has changed: make messages"
            yield from faults_of(language, entry)


def faults_of(language, entry):
    if entry.fuzzy:
        yield f"{language}: {entry.msgid!r} is marked as fuzzy"
    if not is_translated(entry):
        yield f"{language}: {entry.msgid!r} is not translated"
    for translation in [entry.msgstr, *entry.msgstr_plural.values()]:
        if translation and not same_places(entry, translation):
            yield f"{language}: {entry.msgid!r} and its translation have different placeholders"


def same_places(entry, translation):
    found = set(NAMED_PLACE.findall(translation))
    return found in (
        set(NAMED_PLACE.findall(entry.msgid)),
        set(NAMED_PLACE.findall(entry.msgid_plural)),
    )


def check():
    found = sorted(faults())
    print("\n".join(found) or "The translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    commands = {"compile": compile_catalogues, "update": update, "check": check}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    sys.exit(commands[sys.argv[1]]())
