"""The bench fails when a limit does not hold, and when it has measured nothing."""

from tests.bench import outcome


def recorded(tmp_path, *values, **limits):
    file = tmp_path / "results.jsonl"
    for value in values:
        outcome.record(file, "SQLite", "something", value, **limits)
    return outcome.read(file)


def test_a_bench_without_measurements_fails(tmp_path):
    assert not outcome.is_good(recorded(tmp_path))


def test_a_value_at_its_limit_passes(tmp_path):
    assert outcome.is_good(recorded(tmp_path, 10, maximum=10))
    assert outcome.is_good(recorded(tmp_path, 0.85, minimum=0.85))


def test_a_value_above_its_limit_fails(tmp_path, capsys):
    rows = recorded(tmp_path, 9, 11, maximum=10)
    assert not outcome.is_good(rows)
    outcome.show_limits(rows)
    assert [line[:4] for line in capsys.readouterr().out.splitlines()[2:]] == ["ok  ", "OVER"]


def test_a_value_below_its_limit_fails(tmp_path):
    assert not outcome.is_good(recorded(tmp_path, 0.9, 0.84, minimum=0.85))


def test_a_value_without_a_limit_is_not_checked(tmp_path):
    assert outcome.is_good(recorded(tmp_path, 1_000_000))
