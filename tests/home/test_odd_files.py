"""Every document that people have is taken and read, or refused in plain words."""

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
from tests.home.odd_files import REFUSED, TAKEN

pytestmark = pytest.mark.django_db
# Reads one file after the other with the readers of the search, as their own process does.
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
    """Return what the form of a document says about a file, in Swedish."""
    form = get_document_form(NodeDocument)(
        {"title": name, "language": "sv", "collection": "1"},
        {"file": SimpleUploadedFile(name, content)},
        user=administrator(),
    )
    with override("sv"):
        return form.errors.get("file", [])


@pytest.mark.parametrize("name", TAKEN)
def test_an_odd_file_is_taken(name):
    make, _found = TAKEN[name]
    assert errors_of(name, make()) == []


@pytest.mark.parametrize("name", REFUSED)
def test_an_odd_file_is_refused_in_plain_words(name):
    make, words = REFUSED[name]
    [said] = errors_of(name, make())
    assert words in said
    assert said.endswith(".") and "Error" not in said


def test_each_is_read_or_it_is_said_why_not():
    lines = [
        json.dumps([name, base64.b64encode(make()).decode()])
        for name, (make, found) in TAKEN.items()
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
        expected = TAKEN[name][1]
        if isinstance(expected, FileProblem):
            assert problem == expected, name
        else:
            assert problem == "", (name, problem)
            assert expected in text, (name, text)
    assert len(done.stdout.splitlines()) == len(lines)
