"""CI runs every command of the README."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def commands(text):
    """Return the commands in the ```sh blocks of `text`, without comments."""
    blocks = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.split(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def make_targets(text):
    return set(re.findall(r"\bmake ([a-z][a-z-]*)", text))


def variables_of(text):
    return set(re.findall(r"\b([A-Z_]+)=", text))


README = commands((ROOT / "README.md").read_text(encoding="utf-8"))


def test_the_readme_shows_how_to_begin():
    assert "make run" in README


@pytest.mark.parametrize("command", README)
def test_a_command_of_the_readme_is_run_by_ci(command):
    if command == ".ci/run":
        return
    targets = make_targets(command)
    assert targets, f"{command!r} is no make target; show it in another kind of block"
    assert targets <= make_targets(CI)


@pytest.mark.parametrize("command", README)
def test_a_target_of_the_readme_is_in_the_makefile(command):
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    documented = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert make_targets(command) <= documented
