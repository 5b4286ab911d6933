"""Processes killed by SIGKILL lose no change and index nothing twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from django.conf import settings

from tests.database_template import copy_template

ROOT = Path(__file__).parents[2]
# Pages that are made, and the entries of them and of their aliases in English.
PAGES, ENTRIES = 60, 120
# They wait for the worker from the migration on, which makes the site.
FRONT_PAGES = 2
MAKE = f"""
from django.core.management import call_command
from home.models import HomePage, StandardPage
from search.indexing import changes, queue
from wagtail.models import Page
call_command("migrate", verbosity=0)
home = HomePage.objects.filter(locale__language_code="sv").first()
with changes.paused():
    for n in range({PAGES}):
        home.add_child(instance=StandardPage(title=f"Sida {{n}}", slug=f"sida-{{n}}", summary="x"))
pages = Page.objects.filter(slug__startswith="sida-")
queue.record(set(pages.values_list("content_type_id", "pk")))
"""
# In small batches, so that the process can be killed between two of them.
REBUILD = """
from django.core.management import call_command
from search.indexing import rebuild
rebuild.BATCH = 10
rebuild.READ_AHEAD = 0
call_command("rebuild_entries")
"""


class Site:
    """A site in a directory, which only other processes use."""

    def __init__(self, directory):
        # The lexicons of the site of the tests: it takes half a minute to build others.
        words = settings.VAR_DIR / "words"
        words.mkdir(exist_ok=True)
        (directory / "words").symlink_to(words)
        self.database = directory / "site.sqlite3"
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.development",
            "VAR_DIR": str(directory),
            "DATABASE_URL": f"sqlite:///{self.database}",
            "SEMANTIC_SEARCH": "false",
        }

    def start(self, *arguments):
        return subprocess.Popen(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    def run(self, *arguments):
        process = self.start(*arguments)
        _out, errors = process.communicate(timeout=600)
        assert process.returncode == 0, errors.decode()

    def values(self, sql):
        with closing(sqlite3.connect(self.database, timeout=60)) as connection:
            return connection.execute(sql).fetchall()

    def entries(self):
        return self.values("SELECT object_id FROM search_entry WHERE title LIKE 'Sida %'")

    def kill_when(self, process, condition):
        """Kill a process with SIGKILL as soon as a condition holds."""
        end = time.monotonic() + 300
        while not condition():
            assert process.poll() is None, process.stderr.read().decode()
            assert time.monotonic() < end
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.communicate()

    def assert_all_is_indexed_once(self):
        entries = self.entries()
        assert len(entries) == len(set(entries)) == ENTRIES
        texts = self.values("SELECT COUNT(*) FROM search_entrytext")
        assert texts == self.values("SELECT COUNT(*) FROM search_entry")
        found = self.values("SELECT COUNT(*) FROM search_words")
        assert found == texts


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    """The database of a site with pages that are not indexed, but recorded as changed."""
    directory = tmp_path_factory.mktemp("site")
    site = Site(directory)
    copy_template(site.database)
    site.run("shell", "--no-imports", "-c", MAKE)
    site.values("PRAGMA wal_checkpoint(TRUNCATE)")
    return site.database.read_bytes()


@pytest.fixture
def site(template, tmp_path):
    found = Site(tmp_path)
    found.database.write_bytes(template)
    return found


@pytest.mark.sqlite
def test_after_a_killed_rebuild_another_one_completes(site):
    rebuild = site.start("shell", "--no-imports", "-c", REBUILD)
    site.kill_when(rebuild, site.entries)
    assert 0 < len(site.entries()) < ENTRIES
    site.run("rebuild_entries")
    site.assert_all_is_indexed_once()


@pytest.mark.sqlite
def test_a_worker_killed_within_a_batch_loses_nothing(site):
    assert len(site.values("SELECT * FROM search_indextask")) == ENTRIES + FRONT_PAGES
    worker = site.start("worker")
    site.kill_when(worker, site.entries)
    assert len(site.entries()) < ENTRIES
    remaining = len(site.values("SELECT * FROM search_indextask"))
    assert remaining + len(site.entries()) >= ENTRIES
    workers = [site.start("worker", "--once") for _number in range(2)]
    for worker in workers:
        _out, errors = worker.communicate(timeout=600)
        assert worker.returncode == 0, errors.decode()
    site.run("worker", "--once")
    assert not site.values("SELECT * FROM search_indextask")
    site.assert_all_is_indexed_once()


@pytest.mark.sqlite
def test_a_worker_ends_with_the_process_that_started_it(site):
    shell = subprocess.Popen(
        ["sh", "-c", f"{sys.executable} manage.py worker --with-parent & echo $!; wait"],
        cwd=ROOT,
        env=site.environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    worker = int(shell.stdout.readline())
    end = time.monotonic() + 120
    while not site.values("SELECT * FROM search_workerheartbeat"):
        assert time.monotonic() < end
        time.sleep(0.1)
    shell.kill()
    shell.wait()
    while Path(f"/proc/{worker}").exists():
        assert time.monotonic() < end
        time.sleep(0.1)
