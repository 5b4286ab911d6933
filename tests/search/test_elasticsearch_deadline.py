"""A search has a time limit, also for an answer that comes byte by byte."""

import socket
import threading
import time

import pytest

from search.engines import choice
from search.engines.elastic import client as elastic_client
from search.remote_calls import call_with_timeout, shared_deadline
from tests.search.entries import entry, results

PIECES, PAUSE = 100, 0.1


class Trickle(threading.Thread):
    """A server that sends its answer byte by byte, within the timeout of each read."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.received, self.is_done = threading.Event(), False

    def run(self):
        connection, _address = self.listener.accept()
        with connection:
            connection.recv(10_000)
            self.received.set()
            connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
            for _piece in range(PIECES):
                connection.sendall(b"x")
                time.sleep(PAUSE)
        self.is_done = True


@pytest.fixture
def trickle(settings, monkeypatch):
    server = Trickle()
    server.start()
    settings.ELASTICSEARCH_URLS = [server.url]
    monkeypatch.setattr(elastic_client, "TIMEOUT", 0.5)
    elastic_client.client.cache_clear()
    choice.elasticsearch_engine.cache_clear()
    elastic_client.breaker.failure = ""
    yield server
    server.listener.close()
    elastic_client.client.cache_clear()
    choice.elasticsearch_engine.cache_clear()
    elastic_client.breaker.failure = ""


@pytest.mark.django_db
def test_a_server_that_answers_byte_by_byte_times_out(trickle, caplog):
    entry("Räknar sälar")
    found = results("sälar")
    assert trickle.received.is_set()
    assert not trickle.is_done
    assert [result.entry.title for result in found.results] == ["Räknar sälar"]
    assert found.engine != "elasticsearch"
    assert "Elasticsearch does not answer" in caplog.text


def test_calls_within_a_shared_deadline_share_its_seconds():
    with shared_deadline(0.4):
        assert call_with_timeout(60, lambda: time.sleep(0.3) or "first") == "first"
        with pytest.raises(TimeoutError):
            call_with_timeout(60, lambda: time.sleep(0.3))
    assert call_with_timeout(60, lambda: "later") == "later"


def test_time_between_two_calls_does_not_count():
    with shared_deadline(0.4):
        assert call_with_timeout(60, lambda: "first") == "first"
        time.sleep(0.5)  # Reading what texts mean, for instance.
        assert call_with_timeout(60, lambda: time.sleep(0.1) or "second") == "second"


def test_an_exception_of_the_call_is_raised():
    with pytest.raises(KeyError):
        call_with_timeout(60, lambda: {}["hits"])
