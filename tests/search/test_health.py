"""What the health page says about the search."""

import pytest

from django.utils.translation import override

from search.health import search_answers

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("language", "name"), [("sv", "Sökning"), ("en", "Search")])
def test_the_row_is_called_by_a_noun(language, name):
    with override(language):
        assert search_answers().name == name
