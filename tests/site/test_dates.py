"""Dates are written as 7 December 2026, and not in Django's format "Dec. 7, 2026"."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUFFIXES = {".html", ".txt", ".py"}


def test_no_date_is_written_in_the_format_of_django():
    files = [
        path
        for folder in ("home", "network", "cases", "search", "site")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in SUFFIXES
    ]
    assert len(files) > 200
    assert [path.name for path in files if "DATE_FORMAT" in path.read_text("utf-8")] == []
