"""Checks the Swedish translations: `python .ci/messages.py check`, which `make check` runs.

Django's makemessages needs GNU gettext and does not report missing translations. This reads the
sources with Babel, and reports texts without a translation, translations whose text is no longer
used, and different placeholders. `make messages` updates the .po files; `make install` compiles
them.
"""

import io
import re
import sys
from pathlib import Path

import polib
from babel.messages.extract import extract, extract_python

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "site" / "locale"
FOLDERS = ["home", "network", "cases", "search", "site"]
SKIPPED = {"migrations", "locale", "static"}
# The texts in the code are in English, which needs no catalogue.
LANGUAGES = ("sv",)
# The arguments of each function that are texts; "c" marks a context.
KEYWORDS = {
    **dict.fromkeys(["_", "gettext", "gettext_lazy", "gettext_noop"], (1,)),
    **dict.fromkeys(["ngettext", "ngettext_lazy"], (1, 2)),
    **dict.fromkeys(["pgettext", "pgettext_lazy"], ((1, "c"), 2)),
    **dict.fromkeys(["npgettext", "npgettext_lazy"], ((1, "c"), 2, 3)),
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<\w+:\w+>")


def sources():
    """Return every module and template that may contain texts, sorted."""
    found = [
        path
        for folder in FOLDERS
        for pattern in ("*.py", "*.html", "*.txt")
        for path in (ROOT / folder).rglob(pattern)
        if not SKIPPED & set(path.relative_to(ROOT).parts)
    ]
    return sorted(found)


def python_of(path):
    """Return the Python source to extract texts from; a template is converted by Django."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    from django.utils.translation.template import templatize

    return "\n".join(line.lstrip() for line in templatize(text).splitlines())


def texts_of(path):
    """Yield (context, text, plural) of each text in a file."""
    source = io.BytesIO(python_of(path).encode())
    options = {"encoding": "utf-8"}
    for _line, ids, _comments, context in extract(extract_python, source, KEYWORDS, [], options):
        text, plural = ids if isinstance(ids, tuple) else (ids, None)
        yield context, text, plural


def texts():
    """Return {(context, text): (plural or "", path)} of all texts in the sources."""
    found = {}
    for path in sources():
        for context, text, plural in texts_of(path):
            known, first = found.get((context, text), ("", path.relative_to(ROOT).as_posix()))
            found[context, text] = (known or plural or "", first)
    return found


def catalogue(language):
    """Return {(context, text): entry} of a .po file."""
    path = LOCALE / language / "LC_MESSAGES" / "django.po"
    entries = polib.pofile(str(path), check_for_duplicates=True)
    return {(entry.msgctxt, entry.msgid): entry for entry in entries if not entry.obsolete}


def faults():
    """Yield a message for each difference between a .po file and the sources."""
    used = texts()
    for language in LANGUAGES:
        present = catalogue(language)
        for key in used.keys() - present.keys():
            yield f"{language}: {key[1]!r} ({used[key][1]}) is missing: make messages"
        for key in present.keys() - used.keys():
            yield f"{language}: {key[1]!r} is in no source any longer: make messages"
        for key in present.keys() & used.keys():
            if used[key][0] != present[key].msgid_plural:
                yield f"{language}: the plural of {key[1]!r} has changed: make messages"
        for entry in present.values():
            yield from entry_faults(language, entry)


def entry_faults(language, entry):
    """Yield a message for each fault of an entry by itself."""
    if entry.fuzzy:
        yield f"{language}: {entry.msgid!r} is marked as fuzzy"
    if not is_translated(entry):
        yield f"{language}: {entry.msgid!r} is not translated"
    for translation in [entry.msgstr, *entry.msgstr_plural.values()]:
        if translation and not same_placeholders(entry, translation):
            yield f"{language}: {entry.msgid!r} and its translation have different placeholders"


def is_translated(entry):
    return all(entry.msgstr_plural.values()) if entry.msgid_plural else bool(entry.msgstr)


def same_placeholders(entry, translation):
    found = set(PLACEHOLDER.findall(translation))
    return any(
        found == set(PLACEHOLDER.findall(text)) for text in (entry.msgid, entry.msgid_plural)
    )


def check():
    """Print the faults and return the exit status."""
    found = sorted(faults())
    print("\n".join(found) or "The translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    if sys.argv[1:] != ["check"]:
        sys.exit(
            f"{__doc__}\nmake messages brings the .po files up to date, make install compiles."
        )
    sys.exit(check())
