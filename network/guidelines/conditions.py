"""Conditional text: shown or hidden by a yes/no placeholder, in the syntax of Mustache.

`{{#key}}…{{/key}}` is shown when the answer is yes, `{{^key}}…{{/key}}` when it is no. A marker
that stands alone in a paragraph covers whole paragraphs. https://mustache.github.io/mustache.5.html
"""

import re

CONDITION = re.compile(
    r"\{\{(?P<sign>[#^])\s*(?P<key>[a-z0-9_]+)\s*\}\}(?P<text>.*?)\{\{/\s*(?P=key)\s*\}\}",
    re.DOTALL,
)
MARKER = re.compile(r"\{\{[#^/]\s*([a-z0-9_]+)\s*\}\}")
ALONE = re.compile(r"<p[^>]*>\s*(\{\{[#^/]\s*[a-z0-9_]+\s*\}\})\s*</p>")
TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*?(/?)>")
BLOCK = re.compile(r"<(p|ul|ol|li|table|div)\b")
VOID = {"br", "hr", "img"}


def replace_conditions(text, replacement):
    """Return `text` with every condition replaced by `replacement(match)`, innermost ones last."""
    text = ALONE.sub(r"\1", text)
    while CONDITION.search(text):
        text = CONDITION.sub(replacement, text)
    return text


def without_markers(text):
    """Return `text` without markers; the text of all conditions stays."""
    return MARKER.sub("", ALONE.sub(r"\1", text))


def condition_keys(text):
    """Return the keys of the placeholders in the conditions of `text`."""
    return {match["key"] for match in CONDITION.finditer(text)} | set(MARKER.findall(text))


def is_well_formed(text):
    """Return whether every condition is closed, and begins and ends inside the same element."""
    if MARKER.search(replace_conditions(text, lambda match: match["text"])):
        return False
    plain = ALONE.sub(r"\1", text)
    return all(is_balanced(match["text"]) for match in CONDITION.finditer(plain))


def is_balanced(html):
    """Return whether the elements in `html` are closed in the order they were opened."""
    open_names = []
    for closing, name, self_closing in TAG.findall(html):
        if self_closing or name in VOID:
            continue
        if not closing:
            open_names.append(name)
        elif not open_names or open_names.pop() != name:
            return False
    return not open_names
