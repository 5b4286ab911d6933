"""The form field for numbers; the admin uses it for every decimal field and in blocks."""

from decimal import Decimal

from wagtail import blocks
from wagtail.admin.forms.models import register_form_field_override

from django import forms
from django.db import models
from django.utils.formats import number_format

from home.numbers import read_number
from home.templatetags.figures import SHARES

# With three decimals a number could be read as thousands.
AMBIGUOUS_DECIMALS = 3


class NumberInput(forms.TextInput):
    """A line of text with a keyboard of digits: `type="number"` silently drops a decimal comma.

    `unit_name` is the field beside it that says what is counted; a sign of per cent after the
    number says the same once more where that field says per cent.
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
        if isinstance(value, str) and value.rstrip().endswith("%") and self.is_share(data, name):
            return value.rstrip()[:-1]
        return value

    def is_share(self, data, name):
        parent, mark, _own = name.rpartition("-")
        unit = data.get(f"{parent}{mark}{self.unit_name}") or ""
        return unit.strip().casefold() in SHARES


class NumberField(forms.DecimalField):
    """A decimal that is read in the way of Swedish and of English, whatever the language."""

    widget = NumberInput

    def to_python(self, value):
        return super().to_python(read_number(value) if isinstance(value, str) else value)


class WholeNumberField(forms.IntegerField):
    """A whole number; 1,5 is an error and not 15."""

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
    """Let the forms of the admin read every number with the fields above."""
    register_form_field_override(models.DecimalField, override=typed_in(NumberField))
    register_form_field_override(models.IntegerField, override=typed_in(WholeNumberField))


def typed_in(field):
    """Return what Wagtail asks for: a function from a field of a model to its form field."""

    def override(db_field):
        return {} if db_field.choices else {"form_class": field, "widget": NumberInput}

    return override
