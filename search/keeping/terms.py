"""Turns the texts of a Description into the terms that the index of words holds."""

from search.wording import analysis
from search.words.analysis import index_text
from search.words.stopwords import is_stop_word
from search.words.terms import Field

# Raise it when the same text gives other terms: everything is then analysed anew.
ANALYSIS = 4
# PostgreSQL's index of one entry holds a million bytes.
MAX_CHARACTERS = 250_000
FORMS = (Field.FOLDED, Field.LEMMA, Field.STEM)


def term_columns(description):
    """Return {column of EntryText: terms}."""
    language = description.language
    title = tokens(description.title, language)
    summary = tokens(description.summary, language)
    text = tokens(description.text, language)
    columns = {
        "title_exact": index_text(title, Field.EXACT),
        "title_forms": index_text(telling(title, language), *FORMS),
        "title_parts": index_text(telling(title, language), Field.PART),
        "names": all_terms(description.names, language),
        "summary_exact": index_text(summary, Field.EXACT),
        "summary_forms": index_text(telling(summary, language), *FORMS),
        "text_exact": index_text(text, Field.EXACT),
        "text_forms": index_text(telling(text, language), *FORMS),
        "text_parts": index_text(telling([*summary, *text], language), Field.PART),
        "other_language": " ".join(
            all_terms(words, other) for other, words in sorted(description.other.items())
        ),
    }
    return {name: clipped(terms) for name, terms in columns.items()}


def tokens(text, language):
    return analysis().analyse_text(text, language)


def telling(some, language):
    """Return the tokens that say something: "ska" would else be found by "skola"."""
    return [token for token in some if not is_stop_word(token.terms.exact, token.text, language)]


def all_terms(texts, language):
    """Return the terms in all fields of several short texts."""
    return index_text(tokens(" \n".join(texts), language), *Field)


def clipped(terms):
    """Return at most so many characters of terms, without cutting one."""
    if len(terms) <= MAX_CHARACTERS:
        return terms
    return terms[:MAX_CHARACTERS].rpartition(" ")[0]
