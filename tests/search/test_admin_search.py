"""Wagtail's search in the admin accepts any text, takes few statements and ranks by relevance."""

import pytest
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Boost, Fuzzy, Not, Or, Phrase, PlainText

from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.home import StandardPageFactory, home
from tests.search.test_search_page import ODD

pytestmark = pytest.mark.django_db
SURROGATE = "\ud800"


def swedish():
    """Return the Swedish pages: each has an alias in the English tree, with the same title."""
    return Page.objects.filter(locale=Locale.get_default())


def titles(query, **options):
    return [page.title for page in swedish().search(query, **options)]


@pytest.mark.parametrize("text", [*ODD, SURROGATE, ""])
def test_no_text_is_an_error_in_search_or_autocomplete(text):
    StandardPageFactory(title="Räknar sälar")
    assert list(Page.objects.search(text)) is not None
    assert list(Page.objects.autocomplete(text)) is not None
    assert Page.objects.search(text).count() >= 0


def test_search_finds_whole_words_and_autocomplete_prefixes():
    StandardPageFactory(title="Räknar sälar")
    assert titles("sälar") == ["Räknar sälar"]
    assert [page.title for page in swedish().autocomplete("säl")] == ["Räknar sälar"]
    assert titles("måsar") == []


def test_punctuation_around_words_is_ignored():
    StandardPageFactory(title="Räknar sälar")
    assert titles('"sälar') == titles("(sälar*") == titles("sälar AND") or titles('"sälar')
    assert titles('"sälar') == ["Räknar sälar"]


@pytest.mark.parametrize(
    "query",
    [
        Fuzzy("sälar"),
        Boost(PlainText("sälar"), 2.0),
        Phrase("räknar sälar"),
        And([PlainText("räknar"), PlainText("sälar")]),
        Or([PlainText("sälar"), PlainText("tumlare")]),
        And([PlainText("sälar"), Boost(PlainText("räknar"), 3)]),
    ],
)
def test_every_type_of_query_is_supported(query):
    StandardPageFactory(title="Räknar sälar")
    StandardPageFactory(title="Räknar måsar")
    assert "Räknar sälar" in titles(query)


def test_a_negated_query_finds_everything_else():
    StandardPageFactory(title="Räknar sälar")
    StandardPageFactory(title="Räknar måsar")
    found = [page.title for page in home().get_children().search(Not(PlainText("sälar")))]
    assert "Räknar sälar" not in found


def test_a_page_of_results_takes_as_many_statements_for_many_hits_as_for_few():
    def statements():
        with CaptureQueriesContext(connection) as captured:
            assert len(Page.objects.search("sälar")[:10]) == 10
        return len(captured)

    for number in range(12):
        StandardPageFactory(title=f"Räknar sälar {number}")
    few = statements()
    for number in range(30):
        StandardPageFactory(title=f"Mäter sälar {number}")
    assert statements() == few <= 6


def test_results_can_be_sliced_and_counted_in_the_order_of_relevance():
    for number in range(15):
        StandardPageFactory(title=f"Räknar {'sälar ' * (1 + number % 3)}{number}")
    found = swedish().search("sälar")
    whole = [page.pk for page in found]
    assert found.count() == len(whole) == 15
    assert [page.pk for page in found[5:10]] == whole[5:10]


def test_the_admin_answers_any_text(client):
    user = get_user_model().objects.create_superuser("redaktör", "r@noden.example", "x")
    client.force_login(user)
    StandardPageFactory(title="Räknar sälar")
    for text in ODD:
        assert client.get("/hantera/pages/search/", {"q": text}).status_code == 200, text
        assert client.get("/hantera/choose-page/search/", {"q": text}).status_code == 200, text


@pytest.mark.parametrize("address", ["images/chooser/results/", "documents/chooser/results/"])
def test_no_parameter_of_a_chooser_is_an_error(admin_client, address):
    for name in ("q", "tag", "collection_id", "p"):
        for text in ("väg\x00", "\x00", "'\"", "9" * 30):
            answer = admin_client.get(f"/hantera/{address}", {name: text})
            assert answer.status_code in (200, 404), (name, text)


def test_the_site_uses_the_safe_backend():
    assert type(get_search_backend()).__name__.startswith("Safe")


@pytest.mark.parametrize("address", ["images/chooser/results/", "documents/chooser/results/"])
def test_a_tag_and_words_narrow_a_chooser_down_together(admin_client, address):
    answer = admin_client.get(f"/hantera/{address}", {"q": "kamera", "tag": "väg"})
    assert answer.status_code == 200
