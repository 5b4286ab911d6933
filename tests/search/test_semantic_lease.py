"""One process at a time makes vectors, and one that was killed keeps nobody waiting."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest

from django.utils import timezone

from search.models import FillingTurn
from search.semantic import backfill, lease
from search.semantic.lease import turn
from tests.search.entries import entry

pytestmark = pytest.mark.django_db
LINUX = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux tells which processes run"
)


def holder_of(process):
    return f"{lease.machine()}-{process.pid:x}-{lease.began(process.pid):x}-0"


def give_to(holder):
    FillingTurn.objects.update_or_create(
        pk=lease.ROW, defaults={"holder": holder, "until": timezone.now() + timedelta(minutes=2)}
    )


@pytest.fixture
def process():
    """Another process, which runs until it is killed."""
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as running:
        yield running
        running.kill()


def test_one_process_at_a_time_has_the_turn():
    with turn() as first, turn() as second:
        assert first and second is None
        assert first.keep()
    with turn() as third:
        assert third


@LINUX
def test_the_turn_of_a_process_that_runs_is_its_own(process):
    give_to(holder_of(process))
    with turn() as mine:
        assert mine is None


@LINUX
def test_the_turn_of_a_process_that_was_killed_is_free_at_once(process):
    holder = holder_of(process)
    give_to(holder)
    process.kill()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    with turn() as mine:
        assert mine
    process.wait()
    assert lease.is_gone(holder)


@LINUX
def test_a_later_process_with_the_same_number_is_another_one(process):
    give_to(f"{lease.machine()}-{process.pid:x}-{lease.began(process.pid) - 1:x}-0")
    with turn() as mine:
        assert mine


@pytest.mark.parametrize("holder", ["00000000-1-1-0", "f" * 32, "x", ""])
def test_of_a_process_elsewhere_nobody_knows_whether_it_runs(holder):
    assert not lease.is_gone(holder)


def test_a_name_fits_in_its_column():
    with turn() as mine:
        assert mine
    longest = f"{lease.machine()}-{2**22:x}-{2**36:x}-{2**16 - 1:x}"
    assert len(longest) <= FillingTurn._meta.get_field("holder").max_length


@pytest.mark.meaning
def test_the_turn_is_kept_while_many_texts_are_computed(meaning, monkeypatch):
    kept = []
    monkeypatch.setattr(backfill, "TEXTS", 1)
    monkeypatch.setattr(lease.Turn, "keep", lambda self: kept.append(self) or self.take())
    entry("Robot i skolan", summary="Kort", text="Läraren frågar en robot om läxan. " * 30)
    assert sum(backfill.fill()) == 1
    assert len(kept) > 3
