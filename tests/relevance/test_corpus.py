"""Both corpora are consistent, with enough queries of every kind."""

from collections import Counter

import pytest

from tests.relevance import corpus

both = pytest.mark.parametrize("held_out", [False, True], ids=["first", "held out"])


def keys(held_out):
    return {document.key for document in corpus.documents(held_out)}


@pytest.mark.parametrize(("held_out", "minimum"), [(False, 120), (True, 90)])
def test_every_key_is_used_once(held_out, minimum):
    assert len(keys(held_out)) == len(corpus.documents(held_out)) >= minimum


@both
def test_every_relevant_document_exists_and_has_a_grade(held_out):
    for query in corpus.queries(held_out):
        assert query.relevant, query.query
        assert query.relevant.keys() <= keys(held_out), query.query
        assert set(query.relevant.values()) <= {1, 2, 3}, query.query


@both
def test_every_query_has_a_relevant_document(held_out):
    assert all(max(query.relevant.values()) == 3 for query in corpus.queries(held_out))


@both
def test_each_kind_has_at_least_eight_queries(held_out):
    number = Counter(query.kind for query in corpus.queries(held_out))
    assert set(number) == set(corpus.KINDS)
    assert min(number.values()) >= 8


@both
def test_there_are_ten_nonsense_queries(held_out):
    assert len(corpus.nonsense(held_out)) == 10
    assert not any(query.relevant for query in corpus.nonsense(held_out))


@both
def test_no_query_is_repeated(held_out):
    counts = Counter((query.query, query.language) for query in corpus.all_queries(held_out))
    assert max(counts.values()) == 1


def test_real_organisations_have_only_a_name():
    named = [one for one in corpus.documents() if one.type == "organisation" and not one.text]
    assert named
    assert not any(one.summary or one.sectors for one in named)
    owners = {one.organisation for one in corpus.documents()}
    assert not owners & {one.key for one in named}
