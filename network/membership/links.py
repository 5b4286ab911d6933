"""The token in an invitation link.

It is signed, expires, and works once. It holds the invitation's primary key and the time it was
sent, so sending the invitation again invalidates earlier links, and accepting or withdrawing it
invalidates all of them.
"""

from network.models import Invitation
from network.models.invitation import VALID_FOR
from network.signing import LinkError, LinkState, make_signed, read_signed

SALT = "network.invitation"


def make_token(invitation):
    """Return the token for `invitation` as it was last sent."""
    return make_signed([invitation.pk, sent_timestamp(invitation)], SALT)


def read_token(token, lock=False):
    """Return the pending Invitation of `token`, locked for update if `lock`.

    Raises LinkError if the token is not valid or the invitation is no longer pending.
    """
    pk, timestamp = read_signed(token, SALT, VALID_FOR)
    rows = Invitation.objects.select_for_update() if lock else Invitation.objects
    invitation = rows.filter(pk=pk).first()
    state = link_state(invitation, timestamp)
    if state:
        raise LinkError(state)
    return invitation


def link_state(invitation, timestamp):
    """Return the LinkState of a link sent at `timestamp` if it does not work, else None."""
    if invitation is None or invitation.withdrawn:
        return LinkState.WITHDRAWN
    if invitation.accepted:
        return LinkState.USED
    return None if sent_timestamp(invitation) == timestamp else LinkState.REPLACED


def sent_timestamp(invitation):
    """Return when the invitation was last sent, as milliseconds since the epoch."""
    return int(invitation.sent.timestamp() * 1000)
