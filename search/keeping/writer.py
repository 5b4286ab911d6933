"""Writes the entries of many things at once, and only what differs from what is there."""

from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain

from django.db import transaction
from django.db.models import Exists, OuterRef

from home.collation import SORT_KEYS, swedish_key
from home.locales import language_of
from search.engines.elastic import outbox
from search.keeping.facets import ids_of, packed, write_facets
from search.keeping.terms import ANALYSIS, term_columns
from search.keeping.translations import add_translations
from search.keeping.vocabulary import add_words
from search.models import Entry, EntryText
from search.models.entry import content_type_of

TEXT_FIELDS = [field.name for field in EntryText._meta.fields if field.name != "entry"]
ENTRY_KEY = ["content_type", "object_id", "anchor"]
ENTRY_FIELDS = [field.name for field in Entry._meta.fields if field.name not in ("id", *ENTRY_KEY)]


@dataclass
class Written:
    """What a batch has changed.

    changed, removed: ids of entries. keys: the translation keys of both. named: the translation
    keys of things whose title is new, different or gone, for others show it.
    """

    changed: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    keys: set = field(default_factory=set)
    named: set = field(default_factory=set)


def write(source, things, names, rebuild=0):
    """Write the entries of `things` (public, of one Source) and return what changed as Written."""
    things = list(things)
    if not things:
        return Written()
    described = {thing.pk: source.describe(thing, names) for thing in things}
    add_translations(source.model, list(chain.from_iterable(described.values())))
    return write_descriptions(content_type_of(things[0]), described, rebuild)


def write_descriptions(content_type, described, rebuild=0):
    """Write {object id: [Description]}; what a thing no longer has is removed.

    The words are analysed before the transaction begins, so that others wait no longer than for
    the writing itself.
    """
    existing = {
        (entry.object_id, entry.anchor): entry
        for entry in Entry.objects.filter(content_type=content_type, object_id__in=described)
    }
    written, changed, kept = Written(), [], []
    for object_id, description in pairs(described):
        before = existing.pop((object_id, description.anchor), None)
        digest = hash_of(description)
        if before and before.content_hash == digest:
            kept.append(before.pk)
            continue
        if not before or before.title != description.title:
            written.named.add(description.translation_key)
        entry = entry_of(content_type, object_id, description, digest, rebuild)
        changed.append((entry, description, term_columns(description)))
    with transaction.atomic():
        write_changed(changed)
        written.changed = [entry.pk for entry, *_rest in changed]
        written.keys = {entry.translation_key for entry, *_rest in changed}
        remove(existing.values(), written)
        if rebuild and kept:
            Entry.objects.filter(pk__in=kept).update(rebuild=rebuild)
        written.changed += find_lone(written.keys)
        outbox.note({*written.changed, *written.removed})
    return written


def pairs(described):
    """Yield (object id, Description), each anchor of a thing once."""
    for object_id, descriptions in described.items():
        for description in {one.anchor: one for one in descriptions}.values():
            yield object_id, description


def entry_of(content_type, object_id, description, digest, rebuild):
    """Return the unsaved Entry of a Description."""
    shared = {name: getattr(description, name) for name in SHARED}
    key = SORT_KEYS.get(language_of(description.locale_id), swedish_key)(description.title)
    return Entry(
        content_type=content_type,
        object_id=object_id,
        content_hash=digest,
        rebuild=rebuild,
        title_key=key[:400],
        **shared,
    )


SHARED = [
    "locale_id",
    "site_id",
    "type",
    "language",
    "date",
    "anchor",
    "translation_key",
    "title",
    "url",
    "summary",
]


def write_changed(changed):
    """Insert or update the entries, their texts and their facets."""
    if not changed:
        return
    entries = [entry for entry, *_rest in changed]
    ids = ids_of([description for _entry, description, _columns in changed])
    for entry, description, _columns in changed:
        entry.facet_ids = packed(description, ids)
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=ENTRY_KEY, update_fields=ENTRY_FIELDS
    )
    EntryText.objects.bulk_create(
        [
            EntryText(entry=entry, text=description.text, **columns)
            for entry, description, columns in changed
        ],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=TEXT_FIELDS,
    )
    add_words([columns for _entry, _description, columns in changed])
    write_facets([(entry, description) for entry, description, _columns in changed], ids)


def remove(entries, written):
    """Delete entries, and note them in `written`."""
    entries = list(entries)
    if entries:
        ids = [entry.pk for entry in entries]
        written.removed += ids
        keys = {entry.translation_key for entry in entries}
        written.keys |= keys
        written.named |= keys
        Entry.objects.filter(pk__in=ids).delete()


def find_lone(keys):
    """Say of each entry of these translation keys whether another language has the same thing.

    Return the ids of those of which something else is said now.
    """
    other = Entry.objects.filter(
        translation_key=OuterRef("translation_key"), anchor=OuterRef("anchor")
    ).exclude(locale=OuterRef("locale"))
    keys, changed = list(keys), []
    for start in range(0, len(keys), 500):
        some = Entry.objects.filter(translation_key__in=keys[start : start + 500])
        some = some.annotate(has_other=Exists(other))
        for is_lone in (True, False):
            wrong = list(
                some.filter(is_lone=is_lone, has_other=is_lone).values_list("pk", flat=True)
            )
            if wrong:
                Entry.objects.filter(pk__in=wrong).update(is_lone=not is_lone)
            changed += wrong
    return changed


def hash_of(description):
    """Return a digest of everything that an entry is made of, and of how it is analysed."""
    values = vars(description) | {"facets": sorted(description.facets), "analysis": ANALYSIS}
    text = repr(sorted(values.items(), key=lambda pair: pair[0]))
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
