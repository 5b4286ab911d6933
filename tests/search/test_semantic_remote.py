"""Embeddings from a service: a small server that answers correctly, wrongly, slowly or never."""

import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import StreamRequestHandler, ThreadingTCPServer

import pytest

from search.semantic import backfill, nearest, remote
from search.semantic.embedder import embedder
from search.semantic.embedding import EmbeddingUnavailableError, TextRefusedError
from search.semantic.remote import RemoteEmbedder
from tests.search.entries import entry, results

SIZE = 6


def numbers_of(text):
    """Return a vector that depends on the letters of a text."""
    return [1.0 + text.lower().count(letter) for letter in "aeiost"][:SIZE]


def well(texts):
    rows = [{"index": at, "embedding": numbers_of(text)} for at, text in enumerate(texts)]
    return 200, json.dumps({"data": list(reversed(rows))})


def all_rows(embedding):
    return lambda texts: (200, json.dumps({"data": [{"embedding": embedding} for _text in texts]}))


BAD = {
    "an error": lambda texts: (500, "{}"),
    "no JSON": lambda texts: (200, "<html>"),
    "a deep list": lambda texts: (200, "[" * 100_000),
    "another form": lambda texts: (200, '{"vectors": []}'),
    "a list": lambda texts: (200, "[1, 2]"),
    "too few": lambda texts: (200, '{"data": []}'),
    "no number": all_rows([1.0, float("nan"), 1.0, 1.0, 1.0, 1.0]),
    "no end": all_rows([1.0, float("inf"), 1.0, 1.0, 1.0, 1.0]),
    "words": all_rows(["a", "b", "c", "d", "e", "f"]),
    "nothing but 0": all_rows([0.0] * SIZE),
    "another size": all_rows([1.0] * (SIZE + 1)),
    "no size": all_rows([]),
    "a giant": all_rows([0.123456789] * 60_000),
}


@contextmanager
def server(answer):
    """Run a server that answers with `answer(texts)`: (status, body); yield it."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            self.server.requests.append((self.path, dict(self.headers), body))
            status, text = self.server.answer(body["input"])
            try:
                self.send_response(status)
                self.end_headers()
                self.wfile.write(text.encode())
            except OSError:
                pass  # Nobody waits any more.

        def log_message(self, *_args):
            pass

    running = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running.requests, running.answer = [], answer
    running.url = f"http://127.0.0.1:{running.server_port}/v1/"
    threading.Thread(target=running.serve_forever, args=[0.02], daemon=True).start()
    try:
        yield running
    finally:
        running.shutdown()
        running.server_close()


@contextmanager
def dripping(head):
    """Run a server that answers with `head` and then a space from time to time; yield its URL."""

    class Handler(StreamRequestHandler):
        def handle(self):
            self.request.recv(65_536)
            try:
                self.wfile.write(head)
                while True:
                    self.wfile.write(b" ")
                    time.sleep(0.05)
            except OSError:
                pass  # Nobody waits any more.

    class Server(ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as running:
        threading.Thread(target=running.serve_forever, args=[0.02], daemon=True).start()
        yield f"http://127.0.0.1:{running.server_address[1]}/v1"
        running.shutdown()


def test_vectors_come_in_the_order_of_the_texts():
    with server(well) as running:
        vectors = RemoteEmbedder(running.url, "small", "secret", ("query: ", ""))
        found = vectors.passages(["oas", "tee", "iii"])
        assert found.shape == (3, SIZE) and vectors.dimensions == SIZE
        assert found[1].argmax() == 1 and found[2].argmax() == 2
        assert abs((found**2).sum(axis=1) - 1).max() < 1e-5
        vectors.query("x\x00\ud800y" * 500)
    path, headers, body = running.requests[-1]
    assert (path, headers["Authorization"]) == ("/v1/embeddings", "Bearer secret")
    assert body["model"] == "small"
    assert body["input"][0].startswith("query: x y") and len(body["input"][0]) < 400


@pytest.mark.parametrize("answer", BAD.values(), ids=BAD.keys())
def test_an_invalid_answer_opens_the_circuit_breaker(answer, caplog):
    with server(answer) as running:
        vectors = RemoteEmbedder(running.url, "small")
        vectors.dimensions = SIZE
        for _twice in range(2):
            with pytest.raises(EmbeddingUnavailableError):
                vectors.query("en fråga")
        assert len(running.requests) == 1
    assert caplog.text.count("Only words are searched for") == 1


def test_a_slow_service_times_out(monkeypatch):
    monkeypatch.setattr(remote, "QUERY_TIMEOUT", 0.2)

    def slowly(texts):
        time.sleep(1)
        return well(texts)

    with server(slowly) as running:
        vectors = RemoteEmbedder(running.url, "small")
        began = time.monotonic()
        for _time in range(5):
            with pytest.raises(EmbeddingUnavailableError):
                vectors.query("en fråga")
        assert time.monotonic() - began < 1
        assert len(running.requests) == 1


@pytest.mark.parametrize("head", [b"HTTP/1.0 2", b"HTTP/1.0 200 OK\r\n\r\n"], ids=["head", "body"])
def test_an_answer_that_comes_byte_by_byte_times_out(monkeypatch, head):
    monkeypatch.setattr(remote, "QUERY_TIMEOUT", 0.3)
    with dripping(head) as url:
        began = time.monotonic()
        with pytest.raises(EmbeddingUnavailableError):
            RemoteEmbedder(url, "small").query("en fråga")
        assert time.monotonic() - began < 1


@pytest.mark.parametrize("status", [400, 413, 422])
def test_a_refused_text_is_shortened(status):
    def strictly(texts):
        return well(texts) if max(map(len, texts)) <= 500 else (status, "{}")

    with server(strictly) as running:
        vectors = RemoteEmbedder(running.url, "small")
        found = vectors.passages(["oas", "i" * 2_000, "tee"])
        assert found.shape == (3, SIZE) and found[1].argmax() == 2
        assert not vectors.failure
        assert len(vectors.query("en fråga")) == SIZE


def test_a_refused_query_does_not_open_the_circuit_breaker():
    def strictly(texts):
        return (400, "{}") if "odd" in texts[0] else well(texts)

    with server(strictly) as running:
        vectors = RemoteEmbedder(running.url, "small")
        with pytest.raises(TextRefusedError):
            vectors.query("an odd one")
        assert len(vectors.query("en fråga")) == SIZE


@pytest.mark.django_db
def test_a_text_that_is_always_refused_does_not_stop_the_others(settings, caplog):
    def strictly(texts):
        return (400, "{}") if any("odd" in text for text in texts) else well(texts)

    with server(strictly) as running:
        settings.SEMANTIC_SEARCH, settings.EMBEDDINGS_URL = True, running.url
        odd, even = entry("An odd one", text="A text. " * 20), entry("Another", text="One more.")
        assert sum(backfill.fill()) == 2
        assert not backfill.waiting(embedder().model).exists()
        assert "An odd one" in caplog.text
        found = nearest.matrix(now=True)
        assert len(found.passages(odd.pk)) == 1 and len(found.passages(even.pk)) == 2
        assert not embedder().failure
    nearest.clear_cache()


def test_a_service_that_refuses_everything_is_given_up():
    with server(lambda texts: (400, "{}")) as running:
        with pytest.raises(EmbeddingUnavailableError):
            RemoteEmbedder(running.url, "small").passages(["oas" * 600] * 20)
        assert len(running.requests) < 10


def test_a_service_that_recovers_is_used_again(monkeypatch, caplog):
    monkeypatch.setattr(remote, "PAUSE", 0.0)
    with server(BAD["an error"]) as running:
        vectors = RemoteEmbedder(running.url, "small")
        with pytest.raises(EmbeddingUnavailableError):
            vectors.query("en fråga")
        running.answer = well
        assert len(vectors.query("en fråga")) == SIZE
    assert "again" in caplog.text


@pytest.fixture
def installed(settings):
    """A server that is the embedder of this installation."""
    with server(well) as running:
        settings.SEMANTIC_SEARCH = True
        settings.EMBEDDINGS_URL, settings.EMBEDDINGS_MODEL = running.url, "small"
        nearest.clear_cache()
        yield running
    nearest.clear_cache()


@pytest.mark.django_db
def test_the_search_uses_a_remote_service(installed):
    from search.semantic import backfill

    one = entry("Sälar räknas", text="Robben räknas från luften.")
    assert sum(backfill.fill()) == 1
    number = len(installed.requests)
    assert sum(backfill.fill()) == 0 and len(installed.requests) == number
    assert nearest.entries(nearest.query_vector("sälar"))[0][0] == one.pk


@pytest.mark.django_db
def test_lexical_search_works_when_the_service_is_down(installed, caplog):
    from search.semantic import backfill

    one = entry("Sälar räknas", text="Robben räknas från luften.")
    sum(backfill.fill())
    installed.answer = BAD["an error"]
    assert [result.entry for result in results("sälar").results] == [one]
    entry("Räven räknas", text="Räven räknas vid grytet.")
    with pytest.raises(EmbeddingUnavailableError):
        sum(backfill.fill())
    assert results("räven").total == 1


@pytest.mark.django_db
def test_vectors_of_another_dimension_are_not_stored(installed):
    from search.semantic import backfill
    from search.semantic.embedder import remote_embedder

    entry("Sälar räknas", text="Robben räknas från luften.")
    sum(backfill.fill())
    remote_embedder.cache_clear()
    installed.answer = BAD["another size"]
    entry("Räven räknas", text="Räven räknas vid grytet.")
    with pytest.raises(EmbeddingUnavailableError, match="numbers"):
        sum(backfill.fill())
