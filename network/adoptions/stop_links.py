"""The link in an e-mail about a new version that stops such e-mails, without signing in."""

import datetime

from network.models import Adoption
from network.signing import LinkError, LinkState, make_signed, read_signed

SALT = "network.adoption.stop"
VALID_FOR = datetime.timedelta(days=5 * 365)


def make_token(adoption):
    """Return the token that stops the e-mails to an adoption's present address."""
    return make_signed([adoption.pk, adoption.contact_email], SALT)


def read_token(token):
    """Return the Adoption; raise LinkError if the link is altered or the address is another now."""
    value = read_signed(token, SALT, VALID_FOR)
    pk, address = value
    adoption = Adoption.objects.filter(pk=pk, contact_email=address).first()
    if adoption is None:
        raise LinkError(LinkState.WITHDRAWN)
    return adoption
