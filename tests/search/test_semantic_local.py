"""The model on this machine: it loads beside the requests, and nothing that is typed stops it."""

import os
import subprocess
import sys
import threading

import numpy as np
import pytest

from search.semantic import local, nearest
from search.semantic.embedder import built_in_embedder, embedder, obstacle
from search.semantic.embedding import EmbeddingUnavailableError
from search.semantic.local import BuiltInEmbedder

ODD = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ud800",
    "🦭" * 500,
    "你好",
    "مرحبا",
    "x" * 100_000,
    "ord " * 3_000,
]
CODE = """
import os, sys
sys.path[:0] = [".", "site"]
from search.semantic.local import BuiltInEmbedder
vectors = BuiltInEmbedder()
vectors.passages(["Före."])
child = os.fork()
if not child:
    vectors.passages(["Efter, i en annan process."])
    os._exit(7)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.meaning
@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:12]))
def test_whatever_is_typed_has_a_vector(meaning, text):
    vector = meaning.query(text)
    assert vector.shape == (384,) and vector.dtype == np.float32
    assert abs(np.linalg.norm(vector) - 1) < 1e-5
    assert np.isfinite(meaning.passages([text, "annat"])).all()


GROWING = """
import sys
sys.path[:0] = [".", "site"]
from search.semantic.local import BuiltInEmbedder
vectors = BuiltInEmbedder()
vectors.wait()
for text in ("\\ufdfa" * 100, "\\ufdfa" * 5000, "ord \\ufdfa " * 400):
    assert len(vectors.query(text)) == 384
    vectors.passages([text])
"""


@pytest.mark.meaning
def test_a_letter_that_grows_eighteenfold_in_nfkc_does_not_end_the_process():
    assert subprocess.run([sys.executable, "-c", GROWING], cwd=os.getcwd()).returncode == 0


@pytest.mark.meaning
def test_nobody_waits_while_the_model_is_loaded():
    vectors = BuiltInEmbedder()
    with pytest.raises(EmbeddingUnavailableError, match="loaded"):
        vectors.query("en fråga")
    vectors.loaded.wait(60)
    assert len(vectors.query("en fråga")) == 384


@pytest.mark.meaning
def test_threads_share_the_model_and_get_the_same_vectors(meaning):
    texts = [f"fråga nummer {number} om något annat" for number in range(16)]
    alone = [meaning.query(text) for text in texts]
    found = {}

    def ask(text):
        found[text] = meaning.query(text)

    threads = [threading.Thread(target=ask, args=[text]) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.array_equal(found[text], one) for text, one in zip(texts, alone, strict=True))


@pytest.mark.meaning
def test_a_process_that_has_used_the_model_may_fork():
    root = local.Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", CODE], cwd=root, capture_output=True, text=True, timeout=120
    )
    assert done.stdout.strip() == "7", done.stderr


@pytest.mark.parametrize(
    ("flags", "reason"), [("flags : fma avx2 sse", ""), ("flags : sse sse2", "AVX2"), ("", "AVX2")]
)
def test_a_processor_without_the_instructions_is_not_asked(tmp_path, monkeypatch, flags, reason):
    (tmp_path / "cpuinfo").write_text(f"processor : 0\n{flags}\n")
    monkeypatch.setattr(local, "PROCESSOR", tmp_path / "cpuinfo")
    monkeypatch.setattr(local, "PACKAGE", "django")
    assert local.obstacle() == (f"the processor has no {reason}" if reason else "")


def test_without_the_package_words_alone_answer_and_the_log_says_so_once(
    settings, monkeypatch, caplog
):
    settings.SEARCH_BY_MEANING = True
    monkeypatch.setattr(local, "PACKAGE", "no-such-package")
    built_in_embedder.cache_clear()
    try:
        assert embedder() is None and nearest.query_vector("robot") is None
        assert "no-such-package" in obstacle()
        assert caplog.text.count("Searching by words alone") == 1
    finally:
        built_in_embedder.cache_clear()


def test_switched_off_there_is_none(settings):
    settings.SEARCH_BY_MEANING = False
    assert embedder() is None
    assert obstacle()


def test_the_background_gives_way_to_everything_else():
    from search.semantic.backfill import give_way

    found = []

    def look():
        give_way()
        found.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    thread = threading.Thread(target=look)
    thread.start()
    thread.join()
    assert found == [10]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) < 10
