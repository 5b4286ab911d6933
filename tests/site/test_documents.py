"""Paths and links in the documentation exist, and the architecture picture is up to date."""

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FOLDERS = ("home/", "network/", "cases/", "search/", "site/", "tests/", "docs/", ".ci/")


def paths_in(document):
    """Return the code spans that look like a path of this project.

    A path with <…> or * stands for one that the reader is to choose.
    """
    code = re.findall(r"`([^`\n]+)`", document.read_text(encoding="utf-8"))
    return {text for text in code if text.startswith(FOLDERS) and not re.search(r"[<>*… ]", text)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_each_path_in_a_document_exists(document):
    assert sorted(path for path in paths_in(document) if not (ROOT / path).exists()) == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_each_link_in_a_document_has_a_target(document):
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text(encoding="utf-8"))
    own = [link for link in links if "://" not in link]
    assert [link for link in own if not (document.parent / link).exists()] == []


def test_the_picture_of_the_architecture_is_up_to_date():
    script = ROOT / ".ci" / "architecture.py"
    specification = importlib.util.spec_from_file_location("architecture", script)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    picture = module.PICTURE.read_text(encoding="utf-8")
    assert picture == module.draw(module.import_graph()), "make architecture"
