"""The rule on type annotations (see CONTRIBUTING.md): in dataclasses and NamedTuples only."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ANNOTATED = ast.arg | ast.FunctionDef | ast.AsyncFunctionDef | ast.AnnAssign
RECORDS = {"NamedTuple", "dataclass"}


def is_record(node):
    """Return whether a class is a dataclass or a NamedTuple."""
    names = [ast.unparse(part) for part in [*node.bases, *node.decorator_list]]
    return any(name.partition("(")[0].split(".")[-1] in RECORDS for name in names)


def annotations(tree):
    """Return the line of each annotation that the rule does not allow."""
    fields = {
        id(statement)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and is_record(node)
        for statement in node.body
        if isinstance(statement, ast.AnnAssign)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ANNOTATED)
        and id(node) not in fields
        and (getattr(node, "annotation", None) or getattr(node, "returns", None))
    ]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("x: int = 1", [1]),
        ("def f(a: int): ...", [1]),
        ("def f(*args: int): ...", [1]),
        ("async def f() -> int: ...", [1]),
        ("class A:\n    x: int", [2]),
        ("@dataclass(frozen=True)\nclass A:\n    x: int", []),
        ("class A(typing.NamedTuple):\n    x: int\n    def f(self) -> int: ...", [3]),
    ],
)
def test_the_rule_finds_annotations_outside_of_records(source, lines):
    assert annotations(ast.parse(source)) == lines


def test_type_annotations_are_in_dataclasses_and_named_tuples_only(tracked_files):
    found = [
        f"{name}:{line}"
        for name in tracked_files
        if name.endswith(".py")
        for line in annotations(ast.parse((ROOT / name).read_text(encoding="utf-8")))
    ]
    assert not found
