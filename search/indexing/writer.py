"""Writes the entries of many things at once, and only what differs from what is there."""

from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain

from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from home.caching.content_version import content_changed
from home.i18n.collation import SORT_KEYS, swedish_key
from home.i18n.locales import language_of
from search.analysed_query import analysis
from search.engines.elastic import outbox
from search.indexing.facets import ids_of, packed, write_facets
from search.indexing.terms import ANALYSIS, term_columns
from search.indexing.translations import add_translations
from search.indexing.vocabulary import add_words
from search.models import Entry, EntryText

TEXT_FIELDS = [field.name for field in EntryText._meta.fields if field.name != "entry"]
INSERT_TEXT = f"""
    INSERT INTO {EntryText._meta.db_table} (entry_id, {", ".join(TEXT_FIELDS)})
    VALUES (%s{", %s" * len(TEXT_FIELDS)})
    ON CONFLICT (entry_id) DO UPDATE SET
    {", ".join(f"{name} = excluded.{name}" for name in TEXT_FIELDS)}
"""  # noqa: S608 - made of constants
ENTRY_KEY = ["content_type", "object_id", "anchor"]
ENTRY_FIELDS = [field.name for field in Entry._meta.fields if field.name not in ("id", *ENTRY_KEY)]


@dataclass
class Written:
    """What a batch has changed.

    changed, removed: ids of entries. keys: the translation keys of both. named: the translation
    keys of things whose title or facets are new, different or gone, for others show them.
    overtaken: ids of things that somebody else has written since they were read; they are to be
    read again.
    """

    changed: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    keys: set = field(default_factory=set)
    named: set = field(default_factory=set)
    overtaken: set[int] = field(default_factory=set)


@dataclass
class Batch:
    """Some things as they are to be written: what differs from what is there, and what does not.

    stamps: {(object id, anchor): content hash} of the entries when the things were read, and
    facets: their packed facets. changed: (unsaved Entry, Description). kept: ids of entries that
    are right as they are.
    """

    content_type: object
    ids: list[int]
    stamps: dict = field(default_factory=dict)
    facets: dict = field(default_factory=dict)
    changed: list = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    named: set = field(default_factory=set)


def write(source, ids, names):
    """Write the entries of the things of one Source that are public among these ids.

    Return what changed as Written.
    """
    return write_batch(prepare(source, ids, names))


def prepare(source, ids, names):
    """Read things and return their Batch; what is there is read first, to see who overtakes it."""
    batch = Batch(ContentType.objects.get_for_model(source.model), list(ids))
    existing = list(entries_of(batch))
    described = {thing.pk: source.describe(thing, names) for thing in source.read(batch.ids)}
    add_translations(source.model, list(chain.from_iterable(described.values())))
    return compare(batch, existing, described)


def compare(batch, existing, described):
    """Fill a Batch from the entries that exist and {object id: [Description]}, and return it."""
    existing = {(entry.object_id, entry.anchor): entry for entry in existing}
    batch.stamps = {key: entry.content_hash for key, entry in existing.items()}
    batch.facets = {key: bytes(entry.facet_ids) for key, entry in existing.items()}
    for object_id, description in pairs(described):
        before = existing.get((object_id, description.anchor))
        digest = hash_of(description)
        if before and before.content_hash == digest:
            batch.kept.append(before.pk)
            continue
        if not before or before.title != description.title:
            batch.named.add(description.translation_key)
        entry = entry_of(batch.content_type, object_id, description, digest)
        batch.changed.append((entry, description))
    return batch


def entries_of(batch):
    return Entry.objects.filter(content_type=batch.content_type, object_id__in=batch.ids)


def write_batch(batch, columns=None, is_counted=True):
    """Write a Batch and return what changed as Written; what a thing no longer has is removed.

    columns: the terms of what has changed, in order, where they are known. Else the words are
    analysed here, before the transaction begins, so that others wait for the writing alone.
    is_counted: whether the words are noted as words of the site; a rebuild counts all at its end.
    """
    if columns is None:
        columns = [term_columns(description, analysis()) for _entry, description in batch.changed]
    changed = [(*pair, terms) for pair, terms in zip(batch.changed, columns, strict=True)]
    written = Written(named=batch.named)
    with transaction.atomic():
        written.overtaken = overtaken(batch)
        changed = [row for row in changed if row[0].object_id not in written.overtaken]
        gone = no_longer(batch, written.overtaken)
        write_changed(changed, is_counted)
        written.changed = [entry.pk for entry, *_rest in changed]
        written.keys = {entry.translation_key for entry, *_rest in changed}
        written.named |= with_other_facets(changed, batch)
        remove(gone, written)
        written.changed += find_lone(written.keys)
        note_change(written)
    return written


def note_change(written):
    """Tell Elasticsearch, and the cache of pages, what has been written in this transaction."""
    outbox.note({*written.changed, *written.removed})
    if written.changed or written.removed:
        content_changed()


def write_descriptions(content_type, described):
    """Write {object id: [Description]} and return what changed as Written."""
    batch = Batch(content_type, list(described))
    return write_batch(compare(batch, entries_of(batch), described))


def overtaken(batch):
    """Return the ids of things whose entries are no longer what they were when they were read."""
    rows = entries_of(batch).select_for_update().values_list("object_id", "anchor", "content_hash")
    now = {(object_id, anchor): digest for object_id, anchor, digest in rows}
    return {object_id for (object_id, _anchor), _digest in batch.stamps.items() ^ now.items()}


def with_other_facets(changed, batch):
    """Return the translation keys of what has other facets than before: its cases have its type."""
    return {
        entry.translation_key
        for entry, *_rest in changed
        if batch.facets.get((entry.object_id, entry.anchor), entry.facet_ids) != entry.facet_ids
    }


def no_longer(batch, others):
    """Return the entries of what a thing no longer has: a section that was taken away."""
    wanted = {(entry.object_id, entry.anchor) for entry, _description in batch.changed}
    return [
        entry
        for entry in entries_of(batch).exclude(pk__in=batch.kept).exclude(object_id__in=others)
        if (entry.object_id, entry.anchor) not in wanted
    ]


def pairs(described):
    """Yield (object id, Description), each anchor of a thing once."""
    for object_id, descriptions in described.items():
        for description in {one.anchor: one for one in descriptions}.values():
            yield object_id, description


def entry_of(content_type, object_id, description, digest):
    """Return the unsaved Entry of a Description."""
    shared = {name: getattr(description, name) for name in SHARED}
    key = SORT_KEYS.get(language_of(description.locale_id), swedish_key)(description.title)
    return Entry(
        content_type=content_type,
        object_id=object_id,
        content_hash=digest,
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


def write_changed(changed, is_counted=True):
    """Insert or update the entries, their texts and their facets, and note the words in use."""
    if not changed:
        return
    entries = [entry for entry, *_rest in changed]
    ids = ids_of([description for _entry, description, _columns in changed])
    for entry, description, _columns in changed:
        entry.facet_ids = packed(description, ids)
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=ENTRY_KEY, update_fields=ENTRY_FIELDS
    )
    write_texts(changed)
    if is_counted:
        add_words([columns for _entry, _description, columns in changed])
    write_facets([(entry, description) for entry, description, _columns in changed], ids)


def write_texts(changed):
    """Write the texts of entries as plain rows: they are long, and many."""
    rows = (
        {"entry_id": entry.pk, "text": description.text, **columns}
        for entry, description, columns in changed
    )
    with connection.cursor() as cursor:
        cursor.executemany(
            INSERT_TEXT, [[row[name] for name in ("entry_id", *TEXT_FIELDS)] for row in rows]
        )


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
