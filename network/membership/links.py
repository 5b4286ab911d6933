"""The link in an invitation: signed, dated and good for one answer.

The signature holds the invitation's key and when it was sent, so sending again makes the earlier
link worthless, and answering or withdrawing makes every link so.
"""

from enum import StrEnum

from django.core import signing

from network.models import Invitation
from network.models.invitation import VALID_FOR

SALT = "network.invitation"


class LinkState(StrEnum):
    """What is wrong with a link."""

    ALTERED = "altered"
    EXPIRED = "expired"
    USED = "used"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


class LinkError(Exception):
    """A link that opens nothing; `state` says why."""

    def __init__(self, state):
        super().__init__(state)
        self.state = state


def make_signed(value, salt):
    """Return `value` (what JSON can hold) as text that nobody else can make, with its time."""
    return signing.dumps(value, salt=salt)


def read_signed(token, salt, valid_for):
    """Return the value of a text from `make_signed`; raise LinkError if it is altered or old."""
    try:
        return signing.loads(token, salt=salt, max_age=valid_for)
    except signing.SignatureExpired as error:
        raise LinkError(LinkState.EXPIRED) from error
    except (signing.BadSignature, ValueError) as error:
        raise LinkError(LinkState.ALTERED) from error


def make_token(invitation):
    """Return the text that stands for `invitation` in its link."""
    return make_signed([invitation.pk, sent_stamp(invitation)], SALT)


def read_token(token, lock=False):
    """Return the waiting Invitation of `token`; raise LinkError where there is none any more."""
    pk, stamp = read_signed(token, SALT, VALID_FOR)
    rows = Invitation.objects.select_for_update() if lock else Invitation.objects
    invitation = rows.filter(pk=pk).first()
    state = state_of(invitation, stamp)
    if state:
        raise LinkError(state)
    return invitation


def state_of(invitation, stamp):
    """Return what is wrong with a link sent at `stamp`, or None."""
    if invitation is None or invitation.withdrawn:
        return LinkState.WITHDRAWN
    if invitation.accepted:
        return LinkState.USED
    return None if sent_stamp(invitation) == stamp else LinkState.REPLACED


def sent_stamp(invitation):
    return int(invitation.sent.timestamp() * 1000)
