"""A month is stored as its first day, however it is written."""

import datetime

import pytest

from django.core.exceptions import ValidationError

from home.models.month import MonthFormField


@pytest.mark.parametrize("text", ["2026-11", "2026-11-01", "2026-11-23"])
def test_a_month_is_stored_as_its_first_day(text):
    assert MonthFormField().clean(text) == datetime.date(2026, 11, 1)


@pytest.mark.parametrize("text", ["2026-13", "november", "11/2026", "2026-11-31"])
def test_an_invalid_month_is_an_error(text):
    with pytest.raises(ValidationError):
        MonthFormField().clean(text)


def test_the_field_shows_the_month_as_the_browser_wants_it():
    html = MonthFormField().widget.render("started", datetime.date(2026, 11, 1))
    assert 'type="month"' in html
    assert 'value="2026-11"' in html
