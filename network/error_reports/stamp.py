"""The signed time in the form: machines fill it in at once, or send one form a thousand times."""

import datetime
import time

from network.signing import LinkError, make_signed, read_signed

SALT = "network.error_reports"
VALID_FOR = datetime.timedelta(hours=12)
QUICKEST = 2  # seconds


class TooQuickError(Exception):
    """Nobody writes so quickly."""


def new_stamp():
    return make_signed(time.time(), SALT)


def check_stamp(stamp):
    """Raise LinkError where the form is too old or not ours, TooQuickError where it is too new."""
    opened = read_signed(stamp, SALT, VALID_FOR)
    if time.time() - opened < QUICKEST:
        raise TooQuickError


def usable_stamp(stamp):
    """Return the stamp for the form that is shown again: the old one while it is good."""
    try:
        check_stamp(stamp)
    except LinkError:
        return new_stamp()
    except TooQuickError:
        pass
    return stamp
