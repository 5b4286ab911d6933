"""Every kind of document is accepted and read, or refused with a clear message."""

import base64
import json
import subprocess
import sys
from pathlib import Path

import pytest
from wagtail.documents.forms import get_document_form

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from home.models import NodeDocument
from search.models import FileProblem
from tests.factories.people import administrator
from tests.home.odd_files import ACCEPTED, REFUSED

pytestmark = pytest.mark.django_db
# Reads the files with the readers of the search, in one process.
READ_ALL = """
import base64, json, sys
from search.documents import readers
from search.documents.readers import Limits
for line in sys.stdin:
    name, content = json.loads(line)
    lines = []
    ending = name.rpartition(".")[2].lower()
    readers.read(base64.b64decode(content), ending, Limits(), lines.append)
    text = " ".join(each["text"] for each in lines if "text" in each)
    print(json.dumps([name, text, lines[-1]["problem"]]))
"""


def errors_of(name, content):
    """Return the Swedish errors of the form of a document for a file."""
    form = get_document_form(NodeDocument)(
        {"title": name, "language": "sv", "collection": "1"},
        {"file": SimpleUploadedFile(name, content)},
        user=administrator(),
    )
    with override("sv"):
        return form.errors.get("file", [])


@pytest.mark.parametrize("name", ACCEPTED)
def test_an_odd_file_is_accepted(name):
    make, _found = ACCEPTED[name]
    assert errors_of(name, make()) == []


@pytest.mark.parametrize("name", REFUSED)
def test_an_odd_file_is_refused_with_a_message(name):
    make, words = REFUSED[name]
    [said] = errors_of(name, make())
    assert words in said
    assert said.endswith(".") and "Error" not in said


def test_each_accepted_file_is_read_or_its_problem_is_known():
    lines = [
        json.dumps([name, base64.b64encode(make()).decode()])
        for name, (make, found) in ACCEPTED.items()
        if found is not None
    ]
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL],
        cwd=Path(__file__).parents[2],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    for line in done.stdout.splitlines():
        name, text, problem = json.loads(line)
        expected = ACCEPTED[name][1]
        if isinstance(expected, FileProblem):
            assert problem == expected, name
        else:
            assert problem == "", (name, problem)
            assert expected in text, (name, text)
    assert len(done.stdout.splitlines()) == len(lines)
