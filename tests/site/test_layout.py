"""The layout of the project: site/ is not a package, since Python has a module `site`."""

import site
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ALLOWED = {
    "site", "home", "cases", "network", "search", "tests", "manage.py", "requirements.txt",
    "README.md", "LICENSE", "pyproject.toml", "Makefile", "compose.yaml", "publiccode.yml",
    "Dockerfile", "CONTRIBUTING.md", "docs",
}  # fmt: skip


def test_the_folder_site_does_not_hide_the_module_of_the_standard_library():
    assert not (ROOT / "site" / "__init__.py").exists()
    assert not (ROOT / "site" / "locale" / "__init__.py").exists()
    assert Path(site.__file__).parent != ROOT / "site"


def test_the_top_level_has_only_the_allowed_files(tracked_files):
    top = {name.split("/")[0] for name in tracked_files}
    assert {name for name in top if not name.startswith(".")} <= ALLOWED


def test_no_source_file_is_too_long(tracked_files):
    long = [
        name
        for name in tracked_files
        if name.endswith(".py")
        and "/migrations/" not in name
        and len((ROOT / name).read_text(encoding="utf-8").splitlines()) > 400
    ]
    assert not long


def test_every_module_has_a_docstring(tracked_files):
    silent = [
        name
        for name in tracked_files
        if name.endswith(".py")
        and "/migrations/" not in name
        and not name.split("/")[-1].startswith("test_")
        and (text := (ROOT / name).read_text(encoding="utf-8").strip())
        and not text.removeprefix("#!/usr/bin/env python3").lstrip().startswith('"""')
    ]
    assert not silent
