"""False friends are not confused between the languages."""

from search.text.query import Kind
from search.text.synonyms import Synonyms
from tests.search.text_support import meets, read, the_analysis

GROUPS = [
    [("personuppgifter", "sv"), ("personal data", "en")],
    [("medarbetare", "sv"), ("personal", "sv"), ("staff", "en")],
    [("kö", "sv"), ("väntetid", "sv"), ("queue", "en")],
]


def synonyms():
    return Synonyms(GROUPS, the_analysis())


def test_a_phrase_is_analysed_in_its_own_language():
    query = read("personuppgifter", synonyms=synonyms())
    synonyms_of = (one for one in query.alternatives() if one.kind == Kind.SYNONYM)
    (phrase,) = (one for one in synonyms_of if len(one.terms) == 2)
    assert [term.text for term in phrase.terms] == ["personal~en", "data"]
    assert not meets("personuppgifter", "personal och datum", synonyms=synonyms())


def test_personal_data_does_not_find_staff():
    for language in ("sv", "en"):
        assert meets("personal data", "personuppgifter", language, synonyms=synonyms())
        assert not meets("personal data", "medarbetare", language, synonyms=synonyms())


def test_english_personal_is_not_swedish_personal():
    assert meets("personal", "våra medarbetare", synonyms=synonyms())
    english = read("personal", "en", synonyms=synonyms())
    assert not any(one.kind == Kind.SYNONYM for one in english.alternatives())
    assert {term.text for term in english.terms()} & {"personal"} == set()


def test_parts_of_a_compound_have_synonyms():
    assert meets("kötid", "väntetiden blev kortare", synonyms=synonyms())
    assert not meets("kötid", "staff", synonyms=synonyms())
