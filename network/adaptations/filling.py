"""Fills in the placeholders in the text of a section."""

import datetime
import re

from django.utils.formats import date_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import override

from network.blocks import PLACEHOLDER
from network.guidelines.conditions import ALONE, replace_conditions

TABLE_PLACEHOLDER = re.compile(r"<p[^>]*>\s*\{\{\s*([a-z0-9_]+)\s*\}\}\s*</p>")
YES, NO = "yes", "no"
SHOWN_FOR = {"#": YES, "^": NO}


class Filler:
    """Replaces placeholders with their answers; subclasses change how they are rendered.

    `content` is the guideline's Content and `answers` {key: answer}.
    """

    def __init__(self, content, answers):
        self.answers = answers
        self.placeholders = {placeholder.key: placeholder for placeholder in content.placeholders}
        self.language = content.language

    def fill(self, html):
        """Return HTML with conditions resolved and placeholders filled in."""
        html = replace_conditions(html, self.decide)
        html = TABLE_PLACEHOLDER.sub(self.table_or_placeholder, html)
        return PLACEHOLDER.sub(lambda match: self.placeholder(match[1]), html)

    def decide(self, match):
        """Return the text of a condition, "" if it is not met, or a mark if it has no answer."""
        answer = self.answers.get(match["key"])
        if answer in (YES, NO):
            return match["text"] if SHOWN_FOR[match["sign"]] == answer else ""
        return self.undecided(match)

    def undecided(self, match):
        """Return the mark of an unanswered condition, once: at its text for "yes" (#)."""
        return self.placeholder(match["key"]) if match["sign"] == "#" else ""

    def table_or_placeholder(self, match):
        rows = self.answers.get(match[1])
        return self.table(match[1], rows) if isinstance(rows, list) and rows else match[0]

    def placeholder(self, key):
        placeholder = self.placeholders.get(key)
        if placeholder is None:
            return ""
        answer = self.answers.get(key)
        return (
            self.filled(placeholder, self.answer_display(answer))
            if answer
            else self.missing(placeholder)
        )

    def answer_display(self, answer):
        """Return an answer as text in the guideline's language."""
        if isinstance(answer, list):
            return "; ".join(tool_display(row) for row in answer)
        return date_display(answer, self.language)

    def filled(self, _place, text):
        return escape(text)

    def missing(self, placeholder):
        """Return the mark of a placeholder without an answer."""
        if not placeholder.required:
            return format_html('<span class="optional">[{}]</span>', placeholder.label)
        with override(self.language):
            return format_html("<mark>[{} {}]</mark>", _("Fill in:"), placeholder.label)

    def table(self, _key, rows):
        """Return a list of tools as a table."""
        with override(self.language):
            head = (_("Tool"), _("Highest class of information"), _("Conditions"))
        cells = [(row["name"], row["information"], row["conditions"]) for row in rows]
        return format_html(
            "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
            format_html_join("", '<th scope="col">{}</th>', ((word,) for word in head)),
            format_html_join("", '<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>', cells),
        )


def tool_display(row):
    more = ", ".join(part for part in (row["information"], row["conditions"]) if part)
    return f"{row['name']} ({more})" if more else row["name"]


def date_display(text, language):
    """Return an ISO date formatted in `language`, and any other text as it is."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return text
    with override(language):
        return date_format(day, "j F Y")


def used_keys(html, answers):
    """Return the keys of the placeholders that are shown with these answers, in order."""
    keys = []

    def decide(match):
        keys.append(match["key"])
        answer = answers.get(match["key"])
        shown = answer not in (YES, NO) or SHOWN_FOR[match["sign"]] == answer
        return match["text"] if shown else ""

    text = replace_conditions(ALONE.sub(r"\1", html), decide)
    return list(dict.fromkeys([*keys, *PLACEHOLDER.findall(text)]))
