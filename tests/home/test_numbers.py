"""Numbers are read the same in both languages, and ambiguous ones are errors."""

from decimal import Decimal

import pytest

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import override

from home.number_field import NumberField, NumberInput
from home.numbers import read_number

READ = {
    "12,5": "12.5",
    "12.5": "12.5",
    " 12,50 ": "12.50",
    "0,125": "0.125",
    "1234,5678": "1234.5678",
    "2500": "2500",
    "2 500": "2500",
    "2\u00a0500": "2500",
    "2\u2009500,5": "2500.5",
    "2\u202f500\u202f000": "2500000",
    "\u22123": "-3",
    "\u2212 3,5": "-3.5",
    "\u20133": "-3",
    "+4": "4",
    "1.234,5": "1234.5",
    "1,234.5": "1234.5",
    "1,234,567": "1234567",
    "1.234.567": "1234567",
    "1,234,567.89": "1234567.89",
    "007": "7",
}
UNREADABLE = ["många", "12 5", "1.23,4", "1,2,3", "12,", ",5", "5-3", "--3", "12 kr", "1e5", "∞",
              "NaN", "٣", "1 2345", "12,5 %"]  # fmt: skip


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_a_number_is_read_the_same_in_both_languages(text, expected, language):
    with override(language):
        assert read_number(text) == Decimal(expected)


@pytest.mark.parametrize("text", UNREADABLE)
def test_an_invalid_number_is_an_error(text):
    with pytest.raises(ValidationError) as caught:
        read_number(text)
    assert caught.value.code == "invalid"


@pytest.mark.parametrize("text", ["1,234", "12.345", "999,000"])
def test_an_ambiguous_number_is_an_error(text):
    with override("sv"), pytest.raises(ValidationError) as caught:
        read_number(text)
    assert caught.value.code == "ambiguous"
    assert text.replace(",", "").replace(".", "") in str(caught.value)


@pytest.mark.parametrize("text", ["", "  ", "\u00a0"])
def test_a_blank_value_is_no_number(text):
    assert read_number(text) is None


class Row(forms.Form):
    value = NumberField(required=False, max_digits=14, decimal_places=2)
    unit = forms.CharField(required=False)


@pytest.mark.parametrize(("unit", "is_right"), [("percent", True), ("%", True), ("people", False)])
def test_a_sign_of_per_cent_is_taken_where_the_unit_is_per_cent(unit, is_right):
    row = Row({"row-0-value": "12,5\u00a0%", "row-0-unit": unit}, prefix="row-0")
    assert row.is_valid() is is_right
    if is_right:
        assert row.cleaned_data["value"] == Decimal("12.5")
    else:
        assert "12,5\u00a0%" in str(row["value"])


@pytest.mark.parametrize(("language", "shown"), [("sv", "12,5"), ("en", "12.5")])
def test_a_number_is_shown_in_the_language_and_read_again(language, shown):
    with override(language):
        assert NumberInput().format_value(Decimal("12.50")) == shown
        for value in (Decimal("2500.00"), Decimal("1.234"), Decimal("-0.5")):
            assert read_number(NumberInput().format_value(value)) == value


def test_a_number_that_has_not_been_changed_is_not_changed():
    row = Row({"value": "12,50", "unit": ""}, initial={"value": Decimal("12.5")})
    assert not row.has_changed()
