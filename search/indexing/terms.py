"""Turns the texts of a SearchDocument into the terms of the full-text index."""

from search.text.analysis import index_text
from search.text.terms import Field
from search.text.word_lists import is_stop_word

# Raise it when the same text is analysed to other terms: all entries are then written anew.
ANALYSIS = 6
# PostgreSQL's index of one entry holds a million bytes.
MAX_CHARACTERS = 250_000
FORMS = (Field.FOLDED, Field.LEMMA, Field.STEM)


def term_columns(document, analysis):
    """Return {column of EntryText: terms}. Needs no database; may run in another process."""
    language = document.language
    title = analysis.analyse_text(document.title, language)
    summary = analysis.analyse_text(document.summary, language)
    text = analysis.analyse_text(document.text, language)
    columns = {
        "title_exact": index_text(title, Field.EXACT),
        "title_forms": index_text(without_stop_words(title, language), *FORMS),
        "title_parts": index_text(without_stop_words(title, language), Field.PART),
        "names": all_terms(document.names, language, analysis),
        "summary_exact": index_text(summary, Field.EXACT),
        "summary_forms": index_text(without_stop_words(summary, language), *FORMS),
        "text_exact": index_text(text, Field.EXACT),
        "text_forms": index_text(without_stop_words(text, language), *FORMS),
        "text_parts": index_text(without_stop_words([*summary, *text], language), Field.PART),
        "other_language": " ".join(
            all_terms(words, other, analysis) for other, words in sorted(document.other.items())
        ),
    }
    return {name: clipped(terms) for name, terms in columns.items()}


def without_stop_words(some, language):
    """Return the tokens that are no stop words: "ska" would else match "skola"."""
    return [token for token in some if not is_stop_word(token.terms.exact, token.text, language)]


def all_terms(texts, language, analysis):
    """Return the terms in all fields of several short texts."""
    return index_text(analysis.analyse_text(" \n".join(texts), language), *Field)


def clipped(terms):
    """Return at most MAX_CHARACTERS of terms, without cutting one."""
    if len(terms) <= MAX_CHARACTERS:
        return terms
    return terms[:MAX_CHARACTERS].rpartition(" ")[0]
