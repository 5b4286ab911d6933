"""The Elasticsearch engine: the contract, and the fallback to the database."""

import io
import os
from dataclasses import replace
from uuid import uuid4

import pytest

from django.core.management import CommandError, call_command

from search.analysed_query import analyse
from search.engines import choice
from search.engines.elastic import client as elastic_client
from search.engines.elastic import engine, indexing, outbox
from search.engines.engine import EngineUnavailableError
from search.models import Entry, OutgoingEntry
from search.semantic import backfill, nearest
from tests.search import entries as support
from tests.search.contract import EngineContract
from tests.search.entries import counts, describe, entries, entry, fill, results, titles

pytestmark = [pytest.mark.django_db, pytest.mark.elasticsearch]


@pytest.fixture
def server(settings, monkeypatch):
    """Use the server of ELASTICSEARCH_URL, with an index for this process and a long timeout."""
    monkeypatch.setattr(elastic_client, "TIMEOUT", 20)
    settings.ELASTICSEARCH_URLS = [os.environ.get("ELASTICSEARCH_URL", "")]
    settings.ELASTICSEARCH_PREFIX = f"test-{os.getpid()}"
    yield from connected()


def connected():
    elastic_client.client.cache_clear()
    choice.elasticsearch_engine.cache_clear()
    elastic_client.breaker.failure = ""
    yield
    for name in indexing.indices():
        elastic_client.writer().indices.delete(index=name)
    elastic_client.client.cache_clear()
    choice.elasticsearch_engine.cache_clear()


@pytest.fixture
def filled(server, monkeypatch):
    """Update the index before each search: the contract searches right after writing."""
    search = support.search

    def filled_search(query):
        if not indexing.indices():
            list(indexing.rebuild())
        elif OutgoingEntry.objects.exists():
            outbox.send()
            elastic_client.writer().indices.refresh(index=elastic_client.alias())
        choice.elasticsearch_engine().first.checked = float("-inf")
        found = search(query)
        assert found.engine == "elasticsearch"
        return found

    monkeypatch.setattr(support, "search", filled_search)


@pytest.mark.usefixtures("filled")
class TestElasticsearchEngine(EngineContract):
    """Runs the contract."""


def test_the_database_answers_when_elasticsearch_is_down(server, settings, caplog):
    settings.ELASTICSEARCH_URLS = ["http://127.0.0.1:9"]
    elastic_client.client.cache_clear()
    entry("Räknar sälar")
    found = results("sälar")
    assert (found.total, found.engine) != (0, "elasticsearch")
    assert [result.entry.title for result in found.results] == ["Räknar sälar"]
    assert "Elasticsearch does not answer" in caplog.text
    settings.ELASTICSEARCH_URLS = [os.environ["ELASTICSEARCH_URL"]]
    elastic_client.client.cache_clear()


def test_an_incomplete_index_is_not_used(server):
    entry("Räknar sälar")
    list(indexing.rebuild())
    for number in range(20):
        entry(f"Räknar sälar {number}")
    assert results("sälar").total == 21
    assert results("sälar").engine != "elasticsearch"


def test_elasticsearch_is_used_again_without_a_restart(server, monkeypatch):
    monkeypatch.setattr(elastic_client, "PAUSE", 0.0)
    entry("Räknar sälar")
    assert results("sälar").engine != "elasticsearch"
    list(indexing.rebuild())
    assert results("sälar").engine == "elasticsearch"


def test_the_circuit_breaker_avoids_a_second_wait(server, monkeypatch):
    entry("Räknar sälar")
    results("sälar")
    assert elastic_client.breaker.is_open
    with monkeypatch.context() as patched:
        patched.setattr(elastic_client, "client", lambda: pytest.fail("a request was sent"))
        assert titles("sälar") == ["Räknar sälar"]


def test_changes_while_elasticsearch_is_down_are_sent_later(server):
    list(indexing.rebuild())
    first = entry("Räknar sälar")
    second = entry("Räknar måsar")
    assert OutgoingEntry.objects.count() == 2
    assert outbox.send() == 2
    Entry.objects.filter(pk=second.pk).delete()
    assert indexing.reconcile() == 1
    assert indexing.reconcile() == 0
    assert not OutgoingEntry.objects.exists()
    assert elastic_client.writer().exists(index=elastic_client.alias(), id=str(first.pk))


def test_changes_before_the_first_rebuild_stay_in_the_outbox(server):
    one = entry("Räknar sälar")
    outbox.add([one.pk, one.pk + 1])
    with pytest.raises(EngineUnavailableError):
        outbox.send()
    assert OutgoingEntry.objects.count() == 2
    elastic_client.breaker.failure = ""
    assert sum(indexing.rebuild()) == 1
    outbox.send()
    assert not OutgoingEntry.objects.exists()
    assert results("sälar").engine == "elasticsearch"


def test_a_rebuild_leaves_one_index(server):
    entry("Räknar sälar")
    list(indexing.rebuild())
    list(indexing.rebuild())
    assert len(indexing.indices()) == 1


def test_of_two_concurrent_rebuilds_the_later_one_wins(server, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 2)
    entries([describe(f"Räknar sälar {number}") for number in range(6)])
    for is_first_slower in (True, False):
        first, second = indexing.rebuild(), indexing.rebuild()
        next(first)
        next(second)
        if is_first_slower:
            list(second)
            with pytest.raises(ValueError, match="refused"):
                list(first)
        else:
            list(first)
            list(second)
        assert len(indexing.indices()) == 1
        assert results("sälar").engine == "elasticsearch"
        assert results("sälar").total == 6


def test_a_failed_rebuild_leaves_the_old_index_in_use(server, monkeypatch):
    monkeypatch.setattr(indexing, "BATCH", 2)
    entries([describe(f"Räknar sälar {number}") for number in range(6)])
    list(indexing.rebuild())
    running = indexing.rebuild()
    next(running)
    running.close()
    assert results("sälar").engine == "elasticsearch"
    assert len(indexing.indices()) == 2
    list(indexing.rebuild())
    assert len(indexing.indices()) == 1


def test_the_outbox_is_sent_when_elasticsearch_answers_again(server, monkeypatch):
    entry("Räknar sälar")
    list(indexing.rebuild())
    away = entry("Räknar måsar")
    monkeypatch.setattr(outbox, "enqueue_sending", outbox.send)
    results("sälar")
    assert not OutgoingEntry.objects.exists()
    assert elastic_client.writer().exists(index=elastic_client.alias(), id=str(away.pk))


def test_the_rebuild_command_reports_that_elasticsearch_is_down(server, settings):
    settings.ELASTICSEARCH_URLS = ["http://127.0.0.1:9"]
    elastic_client.client.cache_clear()
    with pytest.raises(CommandError, match="Elasticsearch was not filled"):
        call_command("rebuild_entries", stdout=io.StringIO())
    settings.ELASTICSEARCH_URLS = [os.environ["ELASTICSEARCH_URL"]]
    elastic_client.client.cache_clear()


@pytest.mark.embeddings
def test_semantic_search_is_part_of_the_same_request(server, local_embedder):
    fill(60)
    road = entry("Hål i vägen", summary="Bilder från bilarna visar var asfalten har gått sönder.")
    sum(backfill.fill())
    nearest.clear_cache()
    list(indexing.rebuild())
    found = results("asfaltskador upptäcks")
    assert (found.engine, found.total) == ("elasticsearch", len(found.results))
    assert {one.entry: one.matched_by for one in found.results}[road] == ("semantic",)
    narrowed = results("asfaltskador upptäcks", chosen={"type": ("section",)})
    assert narrowed.total == 0
    assert results("qwxz blorfnik").total == 0


@pytest.mark.embeddings
def test_vectors_made_later_are_sent_to_elasticsearch(server, local_embedder):
    fill(60)
    road = entry("Hål i vägen", summary="Bilder från bilarna visar var asfalten har gått sönder.")
    list(indexing.rebuild())
    sum(backfill.fill())
    nearest.clear_cache()
    outbox.send()
    elastic_client.writer().indices.refresh(index=elastic_client.alias())
    assert indexing.reconcile() == 0
    found = results("asfaltskador upptäcks")
    assert found.engine == "elasticsearch"
    assert road in [one.entry for one in found.results]


def test_a_word_in_the_other_language_alone_is_unmatched(filled):
    key = uuid4()
    entry("Snöröjning", key=key)
    entry("Snow clearing", language="en", key=key)
    query = results("snöröjning").query
    engine = choice.elasticsearch_engine().first
    for text, missing in (("clearing", (0,)), ("snöröjning", ())):
        changed = replace(query, text=text)
        assert engine.search(changed, analyse(changed)).unmatched == missing


@pytest.mark.parametrize(
    "text", ["kamrea", "kamrea sensor xyzzyx", "kamera xyzzyx", "xyzzyx", "xyzzyx kamera sensor"]
)
def test_a_probe_does_not_change_the_results(filled, monkeypatch, text):
    fill()
    entry("Kamera med sensor")
    entry("Sensor vid kamera i hamnen")
    found = []
    for has_probe in (True, False):
        monkeypatch.setattr(choice.elasticsearch_engine().first, "has_probe", has_probe)
        one = results(text)
        hits = [(each.entry.pk, each.score, each.matched_by) for each in one.results]
        found.append((hits, one.total, one.suggestion, counts(one, "type")))
    assert found[0] == found[1]
    assert bool(found[0][1]) == (text != "xyzzyx")


def test_a_misspelled_word_takes_one_scoring_request(filled, monkeypatch):
    entry("Kamera")
    results("kamera")
    bodies = []
    send = engine.send

    def sent(body, **options):
        bodies.append(body)
        return send(body, **options)

    monkeypatch.setattr(engine, "send", sent)
    assert results("kamrea").suggestion == "kamera"
    assert [body["size"] for body in bodies] == [0, 20]
    assert "sort" not in bodies[0]
    bodies.clear()
    results("kamera")
    assert [body["size"] for body in bodies] == [20]
