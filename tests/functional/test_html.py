import json
import subprocess

import pytest

from tests.functional.addresses import LANGUAGES, PAGES, address, html_of
from tests.functional.packages import HTML_CHECKER

pytestmark = [pytest.mark.java, pytest.mark.npm]


def checker_messages(folder):
    """Return the messages of the HTML checker for the pages in `folder`: `file:line: message`."""
    command = ["java", "-jar", HTML_CHECKER.path, "--format", "json", "--errors-only", folder]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    return [
        f"{message['url'].rsplit('/', 1)[-1]}:{message.get('lastLine')}: {message['message']}"
        f"  {message.get('extract', '').strip()}"
        for message in json.loads(done.stderr)["messages"]
    ]


def test_the_html_of_every_page_type_has_no_error(site, tmp_path):
    for name in PAGES:
        for language in LANGUAGES:
            file = tmp_path / f"{name}-{language}.html".replace(" ", "-")
            file.write_text(html_of(address(site, name, language)), encoding="utf-8")
    assert checker_messages(tmp_path) == []


def test_the_html_checker_detects_errors(tmp_path):
    (tmp_path / "wrong.html").write_text("<!doctype html><title>x</title><p><div id=a id=a></div>")
    assert checker_messages(tmp_path)
