"""The corpus is whole: every key leads somewhere, and there is enough of every kind."""

from collections import Counter

from tests.relevance import corpus

KEYS = {document.key for document in corpus.documents()}


def test_every_key_is_used_once():
    assert len(KEYS) == len(corpus.documents()) >= 120


def test_every_relevant_document_exists_and_is_graded_one_to_three():
    for query in corpus.queries():
        assert query.relevant, query.query
        assert query.relevant.keys() <= KEYS, query.query
        assert set(query.relevant.values()) <= {1, 2, 3}, query.query


def test_every_query_has_something_that_answers_it():
    assert all(max(query.relevant.values()) == 3 for query in corpus.queries())


def test_each_kind_has_at_least_eight_queries():
    number = Counter(query.kind for query in corpus.queries())
    assert set(number) == set(corpus.KINDS)
    assert min(number.values()) >= 8


def test_ten_queries_are_about_nothing_that_is_there():
    assert len(corpus.nonsense()) == 10
    assert not any(query.relevant for query in corpus.nonsense())


def test_no_query_is_asked_twice():
    asked = Counter((query.query, query.language) for query in corpus.all_queries())
    assert max(asked.values()) == 1


def test_only_names_are_said_of_real_organisations():
    named = [one for one in corpus.documents() if one.type == "organisation" and not one.text]
    assert named
    assert not any(one.summary or one.sectors for one in named)
    owners = {one.organisation for one in corpus.documents()}
    assert not owners & {one.key for one in named}
