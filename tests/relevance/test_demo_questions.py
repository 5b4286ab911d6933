"""The judged questions about the demonstration content are consistent with it."""

import html
import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
SOURCES = [
    *ROOT.glob("*/demo/guideline*.yaml"),
    *(ROOT / "cases" / "demo").glob("*.yaml"),
    ROOT / "home" / "demo" / "site.yaml",
]
TAG = re.compile(r"<[^>]+>")


def questions():
    path = Path(__file__).with_name("demo_questions.yaml")
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def plain(text):
    return " ".join(html.unescape(TAG.sub("", text)).split()).casefold()


def test_there_are_at_least_80_and_a_third_has_no_answer():
    unanswered = [one for one in questions() if "page" not in one]
    assert len(questions()) >= 80
    assert 3 * len(unanswered) >= 0.98 * len(questions())


def test_no_question_is_repeated():
    texts = [one["question"].casefold() for one in questions()]
    assert len(set(texts)) == len(texts)


def test_every_expected_passage_is_in_the_demonstration():
    content = plain("\n".join(path.read_text(encoding="utf-8") for path in SOURCES))
    missing = [one for one in questions() if "page" in one and plain(one["passage"]) not in content]
    assert missing == []
    assert all(f"{one['page']}" in content for one in questions() if "page" in one)
