"""Counters hold their limits when several processes count at the same time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from django.contrib.auth import get_user_model
from django.db import connection

from .throttle_load import LIMIT

ROOT = Path(__file__).resolve().parents[2]
PROCESSES, TIMES = 4, 20


def totals(url, *options):
    """Return how often all processes together were allowed to take and to use."""
    command = [
        sys.executable,
        "-m",
        "tests.network.throttle_load",
        str(PROCESSES),
        str(TIMES),
        *options,
    ]
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": ""}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stderr
    return [int(line) for line in done.stdout.split()]


@pytest.mark.sqlite
def test_several_processes_hold_the_limits_on_sqlite(tmp_path):
    url = f"sqlite:///{tmp_path / 'counters.sqlite3'}"
    assert totals(url, "--tables") == [LIMIT, TIMES]


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_several_processes_hold_the_limits_on_postgresql():
    get_user_model().objects.create_user("counting")
    values = connection.settings_dict
    url = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**values)
    assert totals(url) == [LIMIT, TIMES]
