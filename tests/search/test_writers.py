"""Concurrent writers do not deadlock on PostgreSQL."""

import threading

import pytest
from wagtail.models import Locale, Page, Site

from django.db import connection, transaction

from search.indexing import queue
from search.indexing.vocabulary import add_words
from search.models import Entry, IndexTask, VocabularyWord
from search.text.normalise import encode
from tests.search.entries import entry

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.postgresql,
]
TIMEOUT = 10.0


def columns(*words):
    codes = " ".join(map(encode, words))
    return {"title_exact": codes, "names": "", "summary_exact": "", "text_exact": ""}


def test_concurrent_writers_of_the_same_words_do_not_deadlock():
    begun, failures = threading.Barrier(2), []
    before = VocabularyWord.objects.count()

    def write(first, second):
        try:
            begun.wait(TIMEOUT)
            with queue.writing():
                add_words([columns(first)])
                threading.Event().wait(0.2)
                add_words([columns(second)])
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    orders = [("snöröjning", "vattenläcka"), ("vattenläcka", "snöröjning")]
    writers = [threading.Thread(target=write, args=order) for order in orders]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(TIMEOUT)
    assert failures == []
    assert VocabularyWord.objects.count() == before + 2


def any_entry():
    """Return an entry, in a database that another test has emptied."""
    locale, _is_new = Locale.objects.get_or_create(language_code="sv")
    if not Site.objects.filter(is_default_site=True).exists():
        root = Page.add_root(instance=Page(title="Rot", slug="rot", locale=locale))
        Site.objects.create(hostname="localhost", root_page=root, is_default_site=True)
    return entry("Räknar sälar")


def test_an_editor_is_not_blocked_by_indexing(monkeypatch, caplog):
    monkeypatch.setattr(queue, "LOCK_TIMEOUT", "50ms")
    one = any_entry()
    IndexTask.objects.all().delete()
    held, done = threading.Event(), threading.Event()

    def save():
        with transaction.atomic():
            Entry.objects.select_for_update().get(pk=one.pk)
            held.set()
            done.wait(TIMEOUT)
        connection.close()

    saving = threading.Thread(target=save)
    saving.start()
    held.wait(TIMEOUT)
    queue.record({(one.content_type_id, one.object_id)})
    assert queue.process() == 0
    assert IndexTask.objects.get().attempts == 0
    done.set()
    saving.join(TIMEOUT)
    assert queue.process() == 1
    assert not IndexTask.objects.exists()
    assert not caplog.records
