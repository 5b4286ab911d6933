"""What requirements.txt promises: exact versions, of everything, and those that are installed."""

import re
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LINES = [
    line
    for line in (ROOT / "requirements.txt").read_text().splitlines()
    if line.strip() and not line.startswith("#")
]
PINNED = {canonicalize_name(Requirement(line).name): Requirement(line) for line in LINES}


def needed_by(requirement):
    """Return the names of the packages that the installed version of `requirement` asks for."""
    found = set()
    for text in metadata.requires(requirement.name) or []:
        needed = Requirement(text)
        extras = requirement.extras or {""}
        if not needed.marker or any(needed.marker.evaluate({"extra": one}) for one in extras):
            found.add(canonicalize_name(needed.name))
    return found


def applies(requirement):
    return not requirement.marker or requirement.marker.evaluate()


@pytest.mark.parametrize("line", LINES)
def test_each_line_is_one_exact_version(line):
    assert re.fullmatch(r"[\w.-]+(\[[\w,]+\])?==[\w.]+( ; .+)?", line)


def test_whatever_a_pinned_package_needs_is_pinned_too():
    needed = set().union(*(needed_by(one) for one in PINNED.values() if applies(one)))
    missing = needed - PINNED.keys()
    assert not missing, "\n".join(f"{name}=={metadata.version(name)}" for name in sorted(missing))


def test_the_installed_versions_are_the_pinned_ones():
    found = {name: metadata.version(name) for name, one in PINNED.items() if applies(one)}
    wrong = {
        name: version for name, version in found.items() if version not in PINNED[name].specifier
    }
    assert wrong == {}
