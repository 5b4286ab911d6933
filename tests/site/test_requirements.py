"""requirements.txt has exact versions of all packages, which are the installed ones."""

import ast
import re
import sys
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
OWN = {"cases", "config", "home", "network", "search"}
PINNED = {canonicalize_name(Requirement(line).name): Requirement(line) for line in LINES}


def dependencies_of(requirement):
    """Return the names of the packages that the installed `requirement` depends on."""
    found = set()
    for text in metadata.requires(requirement.name) or []:
        needed = Requirement(text)
        extras = requirement.extras or {""}
        if not needed.marker or any(needed.marker.evaluate({"extra": one}) for one in extras):
            found.add(canonicalize_name(needed.name))
    return found


def applies(requirement):
    return not requirement.marker or requirement.marker.evaluate()


def imported_by(path):
    """Return the top-level names of the external modules that the file at `path` imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("line", LINES)
def test_each_line_is_one_exact_version(line):
    assert re.fullmatch(r"[\w.-]+(\[[\w,]+\])?==[\w.]+( ; .+)?", line)


def test_the_dependencies_of_pinned_packages_are_pinned():
    needed = set().union(*(dependencies_of(one) for one in PINNED.values() if applies(one)))
    missing = needed - PINNED.keys()
    assert not missing, "\n".join(f"{name}=={metadata.version(name)}" for name in sorted(missing))


def test_the_installed_versions_are_the_pinned_ones():
    found = {name: metadata.version(name) for name, one in PINNED.items() if applies(one)}
    wrong = {
        name: version for name, version in found.items() if version not in PINNED[name].specifier
    }
    assert wrong == {}


def test_imported_packages_are_pinned():
    files = [
        file for folder in (OWN - {"config"}) | {"site"} for file in ROOT.glob(f"{folder}/**/*.py")
    ]
    imported = set().union(*map(imported_by, files)) - OWN - sys.stdlib_module_names
    packages = metadata.packages_distributions()
    unknown = {
        module
        for module in imported
        if not {canonicalize_name(name) for name in packages.get(module, [])} & PINNED.keys()
    }
    assert unknown == set()
