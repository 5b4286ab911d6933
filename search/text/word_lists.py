"""Reads the word lists of the analysis from `word_lists.toml`."""

import tomllib
from pathlib import Path

_TABLES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def word_list(table, key="words"):
    """Return the words under a key of a table, as a frozenset."""
    return frozenset(_TABLES[table][key].split())
