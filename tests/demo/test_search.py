"""The first result of common queries is the relevant page or section.

Only full-text search is tested, without embeddings.
"""

import re

import pytest

from django.core.management import call_command
from django.test import Client

ADDRESS = re.compile(r'<article class="entry found">.*?<h3[^>]*>\s*<a href="([^"]+)"', re.DOTALL)
GUIDELINE, ENGLISH_GUIDELINE = "/riktlinjer/generativ-ai/", "/en/guidelines/generative-ai/"
INSIGHT, MY_AI = "/mal/insikt/", "/mal/samarbete/my-ai/"
SIDE_EFFECTS = "/natverket/linneuniversitetet/forutse-biverkningar/"
SWEDISH = {
    "policy": GUIDELINE,
    "AI policy": GUIDELINE,
    "generative AI policy": GUIDELINE,
    "får vi använda chatgpt": f"{GUIDELINE}#godkanda-verktyg",
    "bli partner": "/om/var-med/",
    "vilka är partner": "/natverket/",
    "praktik": "/mal/kompetens/eye-for-ai/",
    "kontakt": "/om/kontakt/",
    "2500": INSIGHT,
    "2 500": INSIGHT,
    "12682": MY_AI,
    "12 682": MY_AI,
    "280000": SIDE_EFFECTS,
    "280 000": SIDE_EFFECTS,
    "my.ai.se": MY_AI,
    "personal data": f"{GUIDELINE}#personuppgifter",
}
ENGLISH = {
    "policy": ENGLISH_GUIDELINE,
    "AI policy": ENGLISH_GUIDELINE,
    "generative AI policy": ENGLISH_GUIDELINE,
    "can we put personal data into chatgpt": f"{ENGLISH_GUIDELINE}#personuppgifter",
    "become a partner": "/en/about/take-part/",
    "who are the partners": "/en/network/",
    "internship": "/en/goals/competence/eye-for-ai/",
    "contact": "/en/about/contact/",
    "2,500": "/en/goals/insight/",
    "my.ai.se": "/en/goals/collaboration/my-ai/",
    "personal data": f"{ENGLISH_GUIDELINE}#personuppgifter",
}
PATHS = {"sv": "/sok/", "en": "/en/search/"}


@pytest.fixture(scope="module")
def _entries(demonstration, django_db_blocker):
    """Write the search entries, as the tests never commit."""
    with django_db_blocker.unblock():
        call_command("rebuild_entries", verbosity=0)


def hits(query, language="sv"):
    return ADDRESS.findall(Client().get(PATHS[language], {"q": query}).content.decode())


@pytest.mark.usefixtures("_entries")
@pytest.mark.parametrize(("language", "expected"), [("sv", SWEDISH), ("en", ENGLISH)])
def test_the_first_result_answers_the_query(language, expected):
    found = {query: hits(query, language)[:1] for query in expected}
    assert found == {query: [address] for query, address in expected.items()}


@pytest.mark.usefixtures("_entries")
@pytest.mark.parametrize("query", ["5 §", "kötid", "väntetid"])
def test_a_paragraph_and_a_part_of_a_compound_are_found(query):
    assert hits(query)


@pytest.mark.usefixtures("_entries")
@pytest.mark.parametrize("query", ["hur gammal är drottning Silvia", "qwzx"])
def test_a_query_without_relevant_pages_has_no_result(query):
    assert hits(query) == []
