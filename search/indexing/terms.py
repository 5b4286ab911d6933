"""Turns the texts of a Description into the terms that the index of words holds."""

from search.text.analysis import index_text
from search.text.stopwords import is_stop_word
from search.text.terms import Field

# Raise it when the same text gives other terms: everything is then analysed anew.
ANALYSIS = 5
# PostgreSQL's index of one entry holds a million bytes.
MAX_CHARACTERS = 250_000
FORMS = (Field.FOLDED, Field.LEMMA, Field.STEM)


def term_columns(description, analysis):
    """Return {column of EntryText: terms}. It needs no database, and may run in another process."""
    language = description.language
    title = analysis.analyse_text(description.title, language)
    summary = analysis.analyse_text(description.summary, language)
    text = analysis.analyse_text(description.text, language)
    columns = {
        "title_exact": index_text(title, Field.EXACT),
        "title_forms": index_text(telling(title, language), *FORMS),
        "title_parts": index_text(telling(title, language), Field.PART),
        "names": all_terms(description.names, language, analysis),
        "summary_exact": index_text(summary, Field.EXACT),
        "summary_forms": index_text(telling(summary, language), *FORMS),
        "text_exact": index_text(text, Field.EXACT),
        "text_forms": index_text(telling(text, language), *FORMS),
        "text_parts": index_text(telling([*summary, *text], language), Field.PART),
        "other_language": " ".join(
            all_terms(words, other, analysis) for other, words in sorted(description.other.items())
        ),
    }
    return {name: clipped(terms) for name, terms in columns.items()}


def telling(some, language):
    """Return the tokens that say something: "ska" would else be found by "skola"."""
    return [token for token in some if not is_stop_word(token.terms.exact, token.text, language)]


def all_terms(texts, language, analysis):
    """Return the terms in all fields of several short texts."""
    return index_text(analysis.analyse_text(" \n".join(texts), language), *Field)


def clipped(terms):
    """Return at most so many characters of terms, without cutting one."""
    if len(terms) <= MAX_CHARACTERS:
        return terms
    return terms[:MAX_CHARACTERS].rpartition(" ")[0]
