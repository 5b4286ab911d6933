"""A field for a month, stored as the date of its first day."""

import datetime

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _


class MonthInput(forms.DateInput):
    """The browser's month input; browsers without it accept text such as 2026-11."""

    input_type = "month"

    def __init__(self, attrs=None):
        super().__init__(attrs={"placeholder": "2026-11", **(attrs or {})}, format="%Y-%m")


class MonthFormField(forms.DateField):
    """Accepts 2026-11 or a full date, and returns the first day of the month."""

    widget = MonthInput
    default_error_messages = {"invalid": _("Write year and month, such as 2026-11.")}

    def __init__(self, **kwargs):
        kwargs["input_formats"] = ["%Y-%m", "%Y-%m-%d"]
        super().__init__(**kwargs)

    def to_python(self, value):
        date = super().to_python(value)
        return date.replace(day=1) if isinstance(date, datetime.date) else date


class MonthField(models.DateField):
    """A date of which only year and month are significant."""

    def formfield(self, **kwargs):
        kwargs.pop("widget", None)
        return super().formfield(**{"form_class": MonthFormField, **kwargs})

    def pre_save(self, model_instance, add):
        value = super().pre_save(model_instance, add)
        return value.replace(day=1) if value else value
