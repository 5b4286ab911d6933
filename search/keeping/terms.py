"""Turns the texts of a Description into the terms that the database's index of words holds."""

import re

ANALYSIS = "0"
MAX_CHARACTERS = 300_000


def analyse(text, language):
    return [(w.lower(), w.lower()[:6]) for w in re.findall(r"[a-zA-Z0-9]+", text)]


def term_columns(description):
    def terms(text):
        return " ".join(f"x{w} l{l}" for w, l in analyse(text, description.language))

    return {
        "title_terms": terms(description.title),
        "title_parts": "",
        "name_terms": terms(" ".join(description.names)),
        "summary_terms": terms(description.summary),
        "text_terms": terms(description.text),
        "text_parts": "",
        "other_terms": terms(" ".join(w for words in description.other.values() for w in words)),
    }
