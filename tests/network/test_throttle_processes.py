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


def start(url, *actions):
    command = [sys.executable, "-m", "tests.network.hammer", str(TIMES), *actions]
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": ""}
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def allowed(process):
    """Return how often each action of a process was allowed."""
    output, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors.decode()
    return [int(line) for line in output.split()]


def totals(url, *actions):
    """Return how often all processes together were allowed to do each action."""
    counts = map(allowed, [start(url, *actions) for _number in range(PROCESSES)])
    return [sum(one) for one in zip(*counts, strict=True)]


@pytest.mark.sqlite
def test_several_processes_hold_the_limits_on_sqlite(tmp_path):
    url = f"sqlite:///{tmp_path / 'counters.sqlite3'}"
    allowed(start(url, "tables"))
    assert totals(url, "take", "use") == [LIMIT, TIMES]


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_several_processes_hold_the_limits_on_postgresql():
    get_user_model().objects.create_user("hammered")
    values = connection.settings_dict
    url = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**values)
    assert totals(url, "take", "use") == [LIMIT, TIMES]
