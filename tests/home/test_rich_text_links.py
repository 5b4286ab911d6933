"""Dead links are removed from rich text, but not their text."""

import json

import pytest
from wagtail.admin.rich_text import get_rich_text_editor_widget

from home.blocks.text import SHORT_TEXT_FEATURES, TEXT_FEATURES
from home.rich_text_links import is_dead_link

DROPPED = [
    "https://noden.example/hantera/pages/180/edit/#_ftn1",
    "http://127.0.0.1:8000/hantera/pages/180/edit/#_ftnref1",
    "/hantera/pages/180/edit/",
    "/hantera",
    "#_ftn1",
    "#_Toc12345",
    "#block-0f5c",
    "#sdfootnote1sym",
    "file:///C:/Users/anna/rapport.docx",
    "about:blank#_ftn1",
    "applewebdata://1234/#_edn1",
    "",
]
KEPT = [
    "https://annan.example/hantera/lokaler/",
    "https://noden.example/natverket/",
    "https://noden.example/hanteradetta/",
    "mailto:ai@noden.example",
    "tel:+46101234567",
    "#syfte",
    "https://lag.example/2018:218#P2",
]


@pytest.fixture(autouse=True)
def address(settings, db):
    settings.PUBLIC_URL = "https://noden.example"


@pytest.mark.parametrize("url", DROPPED)
def test_a_dead_link_is_detected(url):
    assert is_dead_link(url)


@pytest.mark.parametrize("url", KEPT)
def test_a_working_link_is_kept(url):
    assert not is_dead_link(url)


def saved(url, features):
    """Return the stored HTML of a text whose word [1] is a link."""
    block = {
        "key": "aaaaa", "text": "Beslut[1] fattas.", "type": "unstyled", "depth": 0, "data": {},
        "inlineStyleRanges": [], "entityRanges": [{"offset": 6, "length": 3, "key": 0}],
    }  # fmt: skip
    link = {"type": "LINK", "mutability": "MUTABLE", "data": {"url": url}}
    content = json.dumps({"blocks": [block], "entityMap": {"0": link}})
    widget = get_rich_text_editor_widget("default", features=features)
    return widget.value_from_datadict({"text": content}, {}, "text")


@pytest.mark.parametrize("features", [TEXT_FEATURES, SHORT_TEXT_FEATURES])
def test_a_footnote_of_word_is_kept_as_text(features):
    html = saved("https://noden.example/hantera/pages/180/edit/#_ftn1", features)
    assert "Beslut[1] fattas." in html
    assert "<a" not in html


def test_a_link_to_another_site_is_saved():
    html = saved("https://lag.example/#P2", SHORT_TEXT_FEATURES)
    assert '<a href="https://lag.example/#P2">[1]</a>' in html
