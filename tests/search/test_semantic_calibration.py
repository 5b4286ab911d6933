"""The out-of-domain threshold is calibrated with the baseline queries."""

import numpy as np
import pytest

from search.engines.elastic.vectors import indexed_vectors
from search.models import Entry, Vector
from search.semantic import backfill, baseline, nearest
from search.semantic.baseline import baseline_of, baseline_queries, entry_similarity
from search.semantic.calibration import FALSE_POSITIVE_RATE, calibration_of
from search.semantic.matrix import split
from search.semantic.query import semantic_query
from search.semantic.store import vectors_of
from tests.search.entries import entry
from tests.search.texts import OTHERS

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.embeddings,
    pytest.mark.usefixtures("local_embedder"),
]


@pytest.fixture
def texts(local_embedder):
    """Enough different entries for a calibration; the first of them in English as well."""
    for number, text in enumerate(OTHERS):
        entry(f"Fall {number}", type="case", summary=text[:60], text=text)
        entry(f"Mer om fall {number}", type="section", text=f"{text[::2]} {text}")
    entry("Potholes", language="en", summary="A camera sees holes in the street.", text="Asphalt.")
    assert sum(backfill.fill()) == 2 * len(OTHERS) + 1
    nearest.clear_cache()


def test_baseline_queries_are_of_both_languages_and_none_is_repeated():
    languages = [language for _query, language in baseline_queries().values()]
    assert set(languages) == {"sv", "en"}
    assert min(languages.count("sv"), languages.count("en")) > 200
    written = baseline.yaml.safe_load(baseline.FILE.read_text(encoding="utf-8"))
    assert sum(map(len, written.values())) == len(languages)


def test_the_mean_of_the_baseline_queries_is_subtracted(texts, local_embedder):
    found = baseline_of(local_embedder.model)
    before, after = found.rows.mean(axis=0), found.centre_queries(found.rows).mean(axis=0)
    assert np.linalg.norm(after) < np.linalg.norm(before) / 2
    assert np.linalg.norm(found.centre_queries(found.rows[0])) == pytest.approx(1, abs=1e-3)
    assert found.mean_of("fi") is found.mean


def test_without_all_baseline_vectors_there_is_no_semantic_query(texts, local_embedder):
    assert semantic_query("hål i gatan") is not None
    Vector.objects.filter(digest=next(iter(baseline_queries()))).delete()
    nearest.clear_cache()
    assert semantic_query("hål i gatan") is None
    assert len(nearest.similarities(nearest.query_vector("hål i gatan"))[0]) == 0


def test_the_matrix_and_elasticsearch_compute_the_same_similarity(texts, local_embedder):
    vector = nearest.query_vector("hål i asfalten")
    ids, similarities, languages = nearest.similarities(vector)
    found = baseline_of(local_embedder.model)
    own = found.centre_queries(vector)
    for one in Entry.objects.select_related("vectors"):
        digests = split(one.vectors.digests)
        kept = vectors_of(digests, local_embedder.model)
        rows = found.centre_passages(np.array([kept[each] for each in digests]), one.language)
        at = ids.tolist().index(one.pk)
        assert languages[at] == one.language
        assert similarities[at] == pytest.approx(
            entry_similarity((rows @ own).max(), rows[0] @ own), abs=1e-4
        )
        there = np.array(indexed_vectors(one, digests, kept, found)) @ own
        assert similarities[at] == pytest.approx(there.max(), abs=1e-4)


@pytest.mark.parametrize(
    "text",
    ["hål i gatan", "läckande vattenledning", "stormen har fällt skogen", "cameras find potholes"],
)
def test_a_query_about_the_site_is_in_the_domain(texts, text):
    query = semantic_query(text)
    assert query.is_in_domain
    assert query.scores(query.similarities[1]).max() == pytest.approx(1)
    assert len(query.candidates(10)[0])


@pytest.mark.parametrize("text", ["vem vann melodifestivalen", "sockerkaka", "qwx zplk", "tarot"])
def test_a_query_about_something_else_is_out_of_the_domain(texts, text):
    query = semantic_query(text)
    assert not query.is_in_domain
    assert not query.scores(query.similarities[1]).any()
    assert not len(query.candidates(10)[0])


def test_few_baseline_queries_pass_the_threshold(texts, local_embedder):
    calibration = calibration_of(local_embedder.model)
    queries = list(baseline_queries().values())[::7]
    # A query is most similar to itself and would never pass; its similarity to itself is left out.
    others = calibration.baseline.max_similarity_to_others()[::7]
    scores = [
        calibration.domain_score(semantic_query(query).max_similarity, other)
        for (query, _language), other in zip(queries, others, strict=True)
    ]
    share = np.mean(np.array(scores) >= calibration.threshold)
    assert 0 < share < 3 * FALSE_POSITIVE_RATE


def test_a_query_known_by_its_words_is_in_the_domain(texts):
    assert not semantic_query("sockerkaka").is_in_domain
    query = semantic_query("sockerkaka", is_known_in_domain=True)
    assert query.is_in_domain
    site = query.calibration.site
    assert query.min_similarity >= site.mean - site.deviation
