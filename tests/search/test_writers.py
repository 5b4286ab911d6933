"""Writers of entries take turns on PostgreSQL, where two of them would wait for each other."""

import threading

import pytest

from django.db import connection

from search.keeping import queue
from search.keeping.vocabulary import add_words
from search.models import VocabularyWord
from search.words.normalise import encode

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgresql]
PATIENCE = 10.0


def columns(*words):
    codes = " ".join(map(encode, words))
    return {"title_exact": codes, "names": "", "summary_exact": "", "text_exact": ""}


def test_two_that_write_the_same_words_in_opposite_order_both_succeed():
    begun, failures = threading.Barrier(2), []

    def write(first, second):
        try:
            begun.wait(PATIENCE)
            with queue.locked():
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
        writer.join(PATIENCE)
    assert failures == []
    assert VocabularyWord.objects.count() == 2
