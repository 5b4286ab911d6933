"""Writes the entries of many objects at once, and only those that differ from the stored ones."""

from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Exists, OuterRef

from home.i18n.collation import SORT_KEYS, swedish_key
from home.i18n.locales import language_of
from search.analysed_query import analysis
from search.documents.page import add_translations
from search.indexing.facets import ids_of, packed, write_facets
from search.indexing.terms import ANALYSIS, term_columns
from search.indexing.vocabulary import add_words
from search.models import Entry, EntryText
from search.signals import entries_changed

TEXT_FIELDS = [field.name for field in EntryText._meta.fields if field.name != "entry"]
ENTRY_KEY = ["content_type", "object_id", "anchor"]
ENTRY_FIELDS = [field.name for field in Entry._meta.fields if field.name not in ("id", *ENTRY_KEY)]


@dataclass
class Result:
    """What a batch has changed.

    changed, removed: ids of entries. keys: translation keys of both. renamed: translation keys
    of objects whose title or facets are new, changed or gone; others show them. conflicts: ids of
    objects that another process has written since they were read here; to be indexed again.
    """

    changed: list[int] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    keys: set = field(default_factory=set)
    renamed: set = field(default_factory=set)
    conflicts: set[int] = field(default_factory=set)


@dataclass
class Batch:
    """Some objects to be written, compared with the stored entries.

    stamps: {(object id, anchor): content hash} of the entries when the objects were read; facets:
    their packed facets. changed: (unsaved Entry, SearchDocument). kept: ids of unchanged entries.
    """

    content_type: object
    ids: list[int]
    stamps: dict = field(default_factory=dict)
    facets: dict = field(default_factory=dict)
    changed: list = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    renamed: set = field(default_factory=set)


def write(source, ids, names):
    """Write the entries of the public objects of a Source among these ids; return a Result."""
    return write_batch(prepare(source, ids, names))


def prepare(source, ids, names):
    """Read objects and return their Batch. Their entries are read first, to detect conflicts."""
    batch = Batch(ContentType.objects.get_for_model(source.model), list(ids))
    existing = list(entries_of(batch))
    documents = {one.pk: source.documents_of(one, names) for one in source.read(batch.ids)}
    add_translations(source.model, list(chain.from_iterable(documents.values())))
    return compare(batch, existing, documents)


def compare(batch, existing, documents):
    """Fill a Batch from the entries that exist and {object id: [SearchDocument]}, and return it."""
    existing = {(entry.object_id, entry.anchor): entry for entry in existing}
    batch.stamps = {key: entry.content_hash for key, entry in existing.items()}
    batch.facets = {key: bytes(entry.facet_ids) for key, entry in existing.items()}
    for object_id, document in pairs(documents):
        before = existing.get((object_id, document.anchor))
        digest = hash_of(document)
        if before and before.content_hash == digest:
            batch.kept.append(before.pk)
            continue
        if not before or before.title != document.title:
            batch.renamed.add(document.translation_key)
        entry = entry_of(batch.content_type, object_id, document, digest)
        batch.changed.append((entry, document))
    return batch


def entries_of(batch):
    return Entry.objects.filter(content_type=batch.content_type, object_id__in=batch.ids)


def write_batch(batch, columns=None, is_counted=True):
    """Write a Batch, delete the entries of parts that an object no longer has; return a Result.

    columns: the terms of `batch.changed`, in order. Without them the words are analysed here,
    before the transaction begins, so that other writers do not wait for it. is_counted: whether to
    add the words to the vocabulary; a rebuild counts all words at its end.
    """
    if columns is None:
        columns = [term_columns(document, analysis()) for _entry, document in batch.changed]
    changed = [(*pair, terms) for pair, terms in zip(batch.changed, columns, strict=True)]
    result = Result(renamed=batch.renamed)
    with transaction.atomic():
        result.conflicts = conflicts_of(batch)
        changed = [row for row in changed if row[0].object_id not in result.conflicts]
        gone = removed_parts(batch, result.conflicts)
        write_changed(changed, is_counted)
        result.changed = [entry.pk for entry, *_rest in changed]
        result.keys = {entry.translation_key for entry, *_rest in changed}
        result.renamed |= with_changed_facets(changed, batch)
        delete_entries(gone, result)
        result.changed += update_is_single_locale(result.keys)
        entries_changed.send(None, ids={*result.changed, *result.removed})
    return result


def write_documents(content_type, documents):
    """Write {object id: [SearchDocument]} and return what changed as a Result."""
    batch = Batch(content_type, list(documents))
    return write_batch(compare(batch, entries_of(batch), documents))


def conflicts_of(batch):
    """Return the ids of objects whose entries have changed since the batch was read."""
    rows = entries_of(batch).select_for_update().values_list("object_id", "anchor", "content_hash")
    now = {(object_id, anchor): digest for object_id, anchor, digest in rows}
    return {object_id for (object_id, _anchor), _digest in batch.stamps.items() ^ now.items()}


def with_changed_facets(changed, batch):
    """Return translation keys of objects whose facets have changed: their cases show them."""
    return {
        entry.translation_key
        for entry, *_rest in changed
        if batch.facets.get((entry.object_id, entry.anchor), entry.facet_ids) != entry.facet_ids
    }


def removed_parts(batch, others):
    """Return the entries of parts that an object no longer has, such as a section."""
    wanted = {(entry.object_id, entry.anchor) for entry, _description in batch.changed}
    return [
        entry
        for entry in entries_of(batch).exclude(pk__in=batch.kept).exclude(object_id__in=others)
        if (entry.object_id, entry.anchor) not in wanted
    ]


def pairs(documents):
    """Yield (object id, SearchDocument), each anchor of an object once."""
    for object_id, some in documents.items():
        for document in {one.anchor: one for one in some}.values():
            yield object_id, document


def entry_of(content_type, object_id, document, digest):
    """Return the unsaved Entry of a SearchDocument."""
    shared = {name: getattr(document, name) for name in SHARED}
    key = SORT_KEYS.get(language_of(document.locale_id), swedish_key)(document.title)
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
    "period",
    "anchor",
    "translation_key",
    "title",
    "url",
    "summary",
    "owner",
    "page_title",
    "page_language",
    "is_fictional",
]


def write_changed(changed, is_counted=True):
    """Insert or update the entries, their texts and their facets, and the vocabulary."""
    if not changed:
        return
    entries = [entry for entry, *_rest in changed]
    ids = ids_of([document for _entry, document, _columns in changed])
    for entry, document, _columns in changed:
        entry.facet_ids = packed(document, ids)
    Entry.objects.bulk_create(
        entries, update_conflicts=True, unique_fields=ENTRY_KEY, update_fields=ENTRY_FIELDS
    )
    write_texts(changed)
    if is_counted:
        add_words([columns for _entry, _description, columns in changed])
    write_facets([(entry, document) for entry, document, _columns in changed], ids)


def write_texts(changed):
    """Insert or update the texts of entries and their terms."""
    EntryText.objects.bulk_create(
        [EntryText(entry=entry, text=document.text, **terms) for entry, document, terms in changed],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=TEXT_FIELDS,
    )


def delete_entries(entries, result):
    """Delete entries, and add them to a Result."""
    entries = list(entries)
    if entries:
        ids = [entry.pk for entry in entries]
        result.removed += ids
        keys = {entry.translation_key for entry in entries}
        result.keys |= keys
        result.renamed |= keys
        Entry.objects.filter(pk__in=ids).delete()


def update_is_single_locale(keys):
    """Update the field of the entries with these translation keys; return the ids of those whose
    value has changed."""
    other = Entry.objects.filter(
        translation_key=OuterRef("translation_key"), anchor=OuterRef("anchor")
    ).exclude(locale=OuterRef("locale"))
    keys, changed = list(keys), []
    for start in range(0, len(keys), 500):
        some = Entry.objects.filter(translation_key__in=keys[start : start + 500])
        some = some.annotate(has_other=Exists(other))
        for value in (True, False):
            wrong = some.filter(is_single_locale=value, has_other=value)
            ids = list(wrong.values_list("pk", flat=True))
            if ids:
                Entry.objects.filter(pk__in=ids).update(is_single_locale=not value)
            changed += ids
    return changed


def hash_of(document):
    """Return a digest of everything that an entry is made of, and of how it is analysed."""
    values = vars(document) | {"facets": sorted(document.facets), "analysis": ANALYSIS}
    text = repr(sorted(values.items(), key=lambda pair: pair[0]))
    return blake2b(text.encode("utf-8", "replace"), digest_size=16).hexdigest()
