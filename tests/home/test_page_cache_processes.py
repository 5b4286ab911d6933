"""The page cache between processes: one makes a page, and all see a change at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BEGIN = """
import sys; sys.path[:0] = [{root!r}, {site!r}]
import django; django.setup()
"""
MAKE_TABLE = """
from django.db import connection
from home.models import ContentChange
with connection.schema_editor() as editor:
    editor.create_model(ContentChange)
"""
ANSWER_LINES = """
from home.caching.content_version import content_changed, read_version
for line in sys.stdin:
    if line.strip() == "change":
        content_changed()
    print(read_version(), flush=True)
"""
MAKE_ONCE = """
import time
from pathlib import Path
from home.caching.one_maker import one_maker
sys.stdin.readline()
made = Path({folder!r}, "made")
with one_maker("a page"):
    if not made.exists():
        print("made", flush=True)
        time.sleep(1)
        made.touch()
"""
DIE = """
import os, signal
from home.caching.one_maker import one_maker
with one_maker("a page"):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def python(tmp_path):
    """Return a function that runs code in a process of its own, with a database in a file."""
    variables = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "DATABASE_URL": f"sqlite:///{tmp_path}/two.sqlite3",
        "VAR_DIR": str(tmp_path),
    }
    running = []

    def run(code):
        begin = BEGIN.format(root=str(ROOT), site=str(ROOT / "site"))
        process = subprocess.Popen(
            [sys.executable, "-c", begin + code],
            env=variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        return process

    yield run
    for process in running:
        process.kill()
        process.communicate()


def ask(process, line):
    process.stdin.write(line + "\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


def test_a_change_in_one_process_is_another_version_in_all_of_them_at_once(python):
    assert python(MAKE_TABLE).wait() == 0
    one, other = python(ANSWER_LINES), python(ANSWER_LINES)
    before = ask(one, "read")
    assert ask(other, "read") == before
    after = ask(other, "change")
    assert ask(one, "read") == after != before


def test_a_rush_on_several_processes_makes_a_page_once(python, tmp_path):
    code = MAKE_ONCE.format(folder=str(tmp_path))
    processes = [python(code) for _process in range(3)]
    outputs = [process.communicate("go\n")[0] for process in processes]
    assert sorted(outputs) == ["", "", "made\n"]


def test_a_worker_that_is_killed_keeps_nobody_waiting(python, tmp_path):
    assert python(DIE).wait() == -9
    code = MAKE_ONCE.format(folder=str(tmp_path))
    assert python(code).communicate("go\n")[0] == "made\n"
