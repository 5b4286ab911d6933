"""The database answers when the configured server gives invalid answers."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from search.engines import choice
from search.engines.elastic import client as elastic_client
from search.models import Entry
from tests.search.entries import entry, titles

pytestmark = pytest.mark.django_db

COUNTED = '{"count": %d, "timed_out": false, '
ANSWERS = {
    "an error": (500, "{}"),
    "too many": (429, '{"error": "x"}'),
    "no JSON": (200, "<html>"),
    "nothing": (200, ""),
    "null": (200, "null"),
    "a list": (200, "[1, 2]"),
    "a number": (200, "3"),
    "a text": (200, '"x"'),
    "a deep list": (200, "[" * 50_000),
    "no number": (200, '{"count": null}'),
    "no hits": (200, COUNTED + '"hits": null, "aggregations": null}'),
    "odd hits": (200, COUNTED + '"hits": {"total": {"value": 1}, "hits": [{"_score": 1}]}}'),
    "odd counts": (
        200,
        COUNTED + '"hits": {"total": {"value": 0}}, "aggregations": {"type": {"buckets": [1]}}}',
    ),
}


class Impostor(BaseHTTPRequestHandler):
    """Claims to be Elasticsearch, and sends the `answer` of its server."""

    def do_GET(self):
        self.do_POST()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"] or 0))
        status, body = self.server.answer
        self.send_response(status)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_args):
        pass


@pytest.fixture
def server(settings):
    """A server that is configured as Elasticsearch and is not."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Impostor) as running:
        settings.ELASTICSEARCH_URLS = [f"http://127.0.0.1:{running.server_port}"]
        threading.Thread(target=running.serve_forever, args=[0.02], daemon=True).start()
        clear_cache()
        yield running
        running.shutdown()
    clear_cache()


def clear_cache():
    elastic_client.client.cache_clear()
    choice.elasticsearch_engine.cache_clear()
    elastic_client.breaker.failure = ""


def test_the_database_answers_and_one_line_is_logged(server, client, caplog):
    entry("Räknar sälar")
    for name, (status, body) in ANSWERS.items():
        clear_cache()
        caplog.clear()
        server.answer = status, body.replace("%d", str(Entry.objects.count()))
        for _twice in range(2):
            assert titles("sälar") == ["Räknar sälar"], name
        (message,) = (row.message for row in caplog.records if row.name == elastic_client.__name__)
        assert "Elasticsearch does not answer" in message, name
    assert "Elasticsearch" in client.get("/halsa/?format=json").content.decode()


@pytest.mark.parametrize("url", ["somewhere", "http://127.0.0.1", "http://127.0.0.1:99999"])
def test_the_database_answers_when_the_url_is_invalid(settings, caplog, url):
    settings.ELASTICSEARCH_URLS = [url]
    clear_cache()
    entry("Räknar sälar")
    for _twice in range(2):
        assert titles("sälar") == ["Räknar sälar"]
    assert len(caplog.messages) == 1
    clear_cache()
