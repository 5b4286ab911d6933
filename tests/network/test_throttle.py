"""Counters hold their limits, also when several processes count at the same time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from django.contrib.auth import get_user_model
from django.db import connection

from network.models import Throttle, UsedCode

from .hammer import LIMIT

ROOT = Path(__file__).resolve().parents[2]
PROCESSES, TIMES = 4, 20
HOUR = 3600


def start(action, url, times=TIMES):
    command = [sys.executable, "-m", "tests.network.hammer", action, str(times)]
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": ""}
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def allowed(process):
    output, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors.decode()
    return int(output.split()[-1])


def total(action, url):
    """Return how often all processes together were allowed to do `action`."""
    return sum(map(allowed, [start(action, url) for _number in range(PROCESSES)]))


@pytest.mark.sqlite
def test_several_processes_hold_the_limits_on_sqlite(tmp_path):
    url = f"sqlite:///{tmp_path / 'counters.sqlite3'}"
    allowed(start("tables", url))
    assert total("take", url) == LIMIT
    assert total("use", url) == TIMES


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_several_processes_hold_the_limits_on_postgresql():
    get_user_model().objects.create_user("hammered")
    values = connection.settings_dict
    url = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**values)
    assert total("take", url) == LIMIT
    assert total("use", url) == TIMES


@pytest.mark.django_db
def test_a_counter_allows_its_limit_and_no_more():
    assert [Throttle.take("test", "one", 2, HOUR) for _number in range(3)] == [True, True, False]
    assert Throttle.take("test", "another", 2, HOUR)
    assert Throttle.take("another test", "one", 2, HOUR)


@pytest.mark.django_db
def test_what_is_given_back_can_be_taken_again():
    assert Throttle.take("test", "one", 1, HOUR)
    Throttle.give_back("test", "one", HOUR)
    assert Throttle.take("test", "one", 1, HOUR)
    Throttle.reset("test", "one")
    assert Throttle.take("test", "one", 1, HOUR)


@pytest.mark.django_db
def test_counters_of_past_windows_are_deleted():
    Throttle.take("test", "one", 1, HOUR)
    Throttle.objects.update(ends="2020-01-01T00:00Z")
    assert Throttle.take("test", "one", 1, HOUR)
    assert Throttle.objects.count() == 1


@pytest.mark.django_db
def test_a_copy_of_the_table_names_nobody():
    Throttle.take("test", "198.51.100.7", 1, HOUR)
    assert "198.51.100.7" not in str(list(Throttle.objects.values()))


@pytest.mark.django_db
def test_a_used_code_is_refused_until_it_has_expired():
    user = get_user_model().objects.create_user("kim")
    assert [UsedCode.use(user, "123456", HOUR) for _number in range(2)] == [True, False]
    UsedCode.objects.update(expires="2020-01-01T00:00Z")
    assert UsedCode.use(user, "123456", HOUR)
