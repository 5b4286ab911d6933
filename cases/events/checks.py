"""Validates the dates and times of an event."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.events.times import check_local_time, end_of, start_of


def check_event(event):
    """Raise a ValidationError, by field, for invalid dates and times."""
    errors = {}
    for check in (check_days, check_times, check_registration):
        try:
            check(event)
        except ValidationError as error:
            errors |= error.error_dict
    if errors:
        raise ValidationError(errors)


def check_days(event):
    """Raise a ValidationError if the last day is before the first."""
    if event.starts_on and event.ends_on and event.ends_on < event.starts_on:
        raise ValidationError({"ends_on": _("The event ends before it starts.")})


def check_times(event):
    """Raise a ValidationError for local times that do not exist, or in the wrong order."""
    if event.ends_time and not event.starts_time:
        raise ValidationError({"starts_time": _("Write when it starts as well.")})
    if not (event.starts_on and event.starts_time and event.time_zone):
        return
    errors = errors_of_local_times(event)
    if not errors and ends_too_early(event):
        errors["ends_time"] = _("The event ends before it starts.")
    if errors:
        raise ValidationError(errors)


def errors_of_local_times(event):
    """Return {field: ValidationError} for times that are skipped or repeated: see `times`."""
    days = {"starts_time": event.starts_on, "ends_time": event.ends_on or event.starts_on}
    errors = {}
    for field, day in days.items():
        time = getattr(event, field)
        try:
            if time:
                check_local_time(day, time, event.time_zone)
        except ValidationError as error:
            errors[field] = error
    return errors


def ends_too_early(event):
    """Return whether the event ends before it starts, although its days are in order."""
    last = event.ends_on or event.starts_on
    if not event.ends_time or last < event.starts_on:
        return False
    end = end_of(event.starts_on, event.ends_on, event.ends_time, event.time_zone)
    return end <= start_of(event.starts_on, event.starts_time, event.time_zone)


def check_registration(event):
    """Raise a ValidationError if the last day to register is after the event."""
    last = event.ends_on or event.starts_on
    if event.register_by and last and event.register_by > last:
        raise ValidationError({"register_by": _("The event is over by then.")})
