"""Counters hold their limits when several processes count at the same time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from django.contrib.auth import get_user_model
from django.db import connection

from .hammer import LIMIT

ROOT = Path(__file__).resolve().parents[2]
PROCESSES, TIMES = 4, 20


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
