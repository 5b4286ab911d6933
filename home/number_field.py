"""The form field for numbers; the admin uses it for every decimal field and in blocks."""

from decimal import Decimal

from wagtail import blocks
from wagtail.admin.forms.models import register_form_field_override

from django import forms
from django.db import models
from django.utils.formats import number_format

from home.numbers import read_number
from home.templatetags.figures import PERCENT_UNITS

# With three decimals a number could be read as thousands.
AMBIGUOUS_DECIMALS = 3


class NumberInput(forms.TextInput):
    """A text input with a numeric keyboard: `type="number"` silently drops a decimal comma.

    `unit_name` is the name of the field with the unit. If the unit is per cent, a percent sign
    after the number is accepted.
    """

    unit_name = "unit"

    def __init__(self, attrs=None):
        super().__init__({"inputmode": "decimal", "autocomplete": "off", **(attrs or {})})

    def format_value(self, value):
        """Return a number as it is written in the language of the form."""
        if not isinstance(value, Decimal | int | float):
            return super().format_value(value)
        exact = f"{Decimal(str(value)):f}"
        if "." in exact:
            exact = exact.rstrip("0").rstrip(".")
        if len(exact.partition(".")[2]) == AMBIGUOUS_DECIMALS:
            exact += "0"
        return number_format(exact, use_l10n=True, force_grouping=False)

    def value_from_datadict(self, data, files, name):
        value = super().value_from_datadict(data, files, name)
        if isinstance(value, str) and value.rstrip().endswith("%") and self.is_percent(data, name):
            return value.rstrip()[:-1]
        return value

    def is_percent(self, data, name):
        parent, dash, _own = name.rpartition("-")
        unit = data.get(f"{parent}{dash}{self.unit_name}") or ""
        return unit.strip().casefold() in PERCENT_UNITS


class NumberField(forms.DecimalField):
    """A decimal field that reads Swedish and English notation in every language."""

    widget = NumberInput

    def to_python(self, value):
        return super().to_python(read_number(value) if isinstance(value, str) else value)


class WholeNumberField(forms.IntegerField):
    """An integer field; 1,5 is an error and not 15."""

    widget = NumberInput

    def to_python(self, value):
        return super().to_python(read_number(value) if isinstance(value, str) else value)


class NumberFieldBlock(blocks.DecimalBlock):
    """A number in a block."""

    def __init__(self, required=True, help_text=None, **kwargs):
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = NumberField(required=required, help_text=help_text)

    class Meta:
        icon = "decimal"


def use_in_admin():
    """Use the fields above for every number in forms of the admin."""
    register_form_field_override(models.DecimalField, override=override_with(NumberField))
    register_form_field_override(models.IntegerField, override=override_with(WholeNumberField))


def override_with(field):
    """Return a function that Wagtail calls with a model field for the options of its form field."""

    def override(db_field):
        return {} if db_field.choices else {"form_class": field, "widget": NumberInput}

    return override
