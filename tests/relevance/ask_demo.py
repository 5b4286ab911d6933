"""Runs the judged questions about the demonstration on a running site, and counts right results.

    .venv/bin/python -m tests.relevance.ask_demo http://127.0.0.1:8000

The site needs the demonstration and all its vectors. A first result is right if it is the page or
section that answers the question; its passage is right if it contains the expected words.
"""

import sys
import urllib.parse
import urllib.request
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

QUESTIONS = Path(__file__).with_name("demo_questions.yaml")
SEARCH_PATHS = {"sv": "/sok/", "en": "/en/search/"}


def plain(text):
    return " ".join(text.split()).casefold()


def results_of(site, question):
    """Return [(address, passage)] of the results on the search page for a question."""
    path = SEARCH_PATHS[question.get("language", "sv")]
    address = f"{site}{path}?{urllib.parse.urlencode({'q': question['question']})}"
    with urllib.request.urlopen(address) as response:
        page = BeautifulSoup(response.read(), "html.parser")
    return [result_of(article) for article in page.select("article.found")]


def result_of(article):
    passage = article.select_one(".found-passage")
    return article.select_one("h3 a")["href"], passage.get_text() if passage else ""


def is_right(address, question):
    """Return whether a result is the section, or else the page, that answers a question."""
    if "section" in question:
        return address.endswith(f"#{question['section']}")
    return address.rstrip("/").endswith(f"/{question['page']}")


def report(site, questions):
    """Print how many questions have a right first result and passage, and which do not."""
    answerable = [one for one in questions if "page" in one]
    first = passages = empty = 0
    for question in questions:
        results = results_of(site, question)
        if question not in answerable:
            empty += not results
            continue
        address, passage = results[0] if results else ("", "")
        is_first = is_right(address, question)
        is_passage = is_first and plain(question["passage"]) in plain(passage)
        first, passages = first + is_first, passages + is_passage
        if not is_passage:
            print(f"{'passage' if is_first else 'result'}: {question['question']}")
    print(f"Of {len(answerable)} with an answer: first result {first}, its passage {passages}")
    print(f"Of {len(questions) - len(answerable)} without: no result for {empty}")


if __name__ == "__main__":
    report(sys.argv[1].rstrip("/"), yaml.safe_load(QUESTIONS.read_text(encoding="utf-8")))
