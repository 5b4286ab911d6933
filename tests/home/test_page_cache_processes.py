"""The page cache between processes: one renders a page, and all see a change at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BEGIN = """
import sys; sys.path[:0] = [{root!r}, {site!r}]
"""
# The lock of a page needs no apps, and starts in a fraction of the time without them.
SET_UP = """
import django; django.setup()
"""
CREATE_TABLE = """
from django.db import connection
from home.models import ContentChange
with connection.schema_editor() as editor:
    editor.create_model(ContentChange)
"""
PRINT_VERSION = """
from home.caching.content_version import content_changed, read_version
for line in sys.stdin:
    if line.strip() == "change":
        content_changed()
    print(read_version(), flush=True)
"""
RENDER_ONCE = """
import time
from pathlib import Path
from home.caching.single_flight import single_flight
sys.stdin.readline()
rendered = Path({folder!r}, "rendered")
with single_flight("a page"):
    if not rendered.exists():
        print("rendered", flush=True)
        time.sleep(1)
        rendered.touch()
"""
KILL_ITSELF = """
import os, signal
from home.caching.single_flight import single_flight
with single_flight("a page"):
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


def test_a_change_in_one_process_changes_the_version_in_all_of_them(python):
    one = python(SET_UP + CREATE_TABLE + PRINT_VERSION)
    before = ask(one, "read")
    other = python(SET_UP + PRINT_VERSION)
    assert ask(other, "read") == before
    after = ask(other, "change")
    assert ask(one, "read") == after != before


def test_concurrent_processes_render_a_page_once(python, tmp_path):
    code = RENDER_ONCE.format(folder=str(tmp_path))
    processes = [python(code) for _process in range(3)]
    outputs = [process.communicate("go\n")[0] for process in processes]
    assert sorted(outputs) == ["", "", "rendered\n"]


def test_the_lock_of_a_killed_process_is_released(python, tmp_path):
    assert python(KILL_ITSELF).wait() == -9
    code = RENDER_ONCE.format(folder=str(tmp_path))
    assert python(code).communicate("go\n")[0] == "rendered\n"
