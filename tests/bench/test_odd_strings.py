"""A search for any of the odd strings does not fail."""

import pytest

from tests.bench import adapter, many_cases, odd_strings

STRINGS = odd_strings.odd_strings(many_cases.common_words())


@pytest.mark.django_db
@pytest.mark.parametrize("name", STRINGS)
def test_an_odd_string_does_not_break_the_search(name):
    assert adapter.search(STRINGS[name]).total >= 0
