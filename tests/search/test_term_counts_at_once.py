"""Concurrent searches are counted exactly, on PostgreSQL."""

import threading

import pytest

from django.db import connection

from search import term_counts
from search.models import SearchTerm


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgresql
def test_concurrent_searches_are_counted_exactly():
    class Results:
        total = 0

        class query:  # noqa: N801
            text, page, filters, is_clipped, language = "sälar", 1, {}, False, "sv"

    def count():
        for _number in range(20):
            term_counts.count_search(Results)
        connection.close()

    threads = [threading.Thread(target=count) for _number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    counts = SearchTerm.objects.values_list("words", "searches", "without_results", "clicks")
    assert list(counts) == [("salar", 80, 80, 0)]
