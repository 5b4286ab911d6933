"""The signed time in the form, against scripts that submit at once or reuse one form."""

import datetime
import time

from network.signing import LinkError, make_signed, read_signed

SALT = "network.visitor_forms"
VALID_FOR = datetime.timedelta(hours=12)
MIN_SECONDS = 2  # seconds


class TooQuickError(Exception):
    """The form was sent faster than a person can write."""


def new_stamp():
    return make_signed(time.time(), SALT)


def check_stamp(stamp):
    """Raise LinkError if the stamp is too old or forged, TooQuickError if it is too new."""
    opened = read_signed(stamp, SALT, VALID_FOR)
    if time.time() - opened < MIN_SECONDS:
        raise TooQuickError


def usable_stamp(stamp):
    """Return the stamp for a form that is shown again: the old one if it is still valid."""
    try:
        check_stamp(stamp)
    except LinkError:
        return new_stamp()
    except TooQuickError:
        pass
    return stamp
