"""Signed and timestamped tokens for links in e-mails and for forms."""

from enum import StrEnum

from django.core import signing


class LinkState(StrEnum):
    """Why a link does not work."""

    ALTERED = "altered"
    EXPIRED = "expired"
    USED = "used"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


class LinkError(Exception):
    """The link does not work; `state` is the LinkState that says why."""

    def __init__(self, state):
        super().__init__(state)
        self.state = state


def make_signed(value, salt):
    """Return `value`, which must be serialisable as JSON, as a signed and timestamped token."""
    return signing.dumps(value, salt=salt)


def read_signed(token, salt, valid_for):
    """Return the value of a token from `make_signed`.

    Raises LinkError if the signature does not match or the token is older than `valid_for`
    (a timedelta).
    """
    try:
        return signing.loads(token, salt=salt, max_age=valid_for)
    except signing.SignatureExpired as error:
        raise LinkError(LinkState.EXPIRED) from error
    except (signing.BadSignature, ValueError) as error:
        raise LinkError(LinkState.ALTERED) from error
