"""The link in an e-mail about comments that stops such e-mails, without signing in."""

import datetime

from network.models import SavedAdaptation
from network.signing import LinkError, LinkState, make_signed, read_signed

SALT = "network.adaptation.comment_mail"
VALID_FOR = datetime.timedelta(days=5 * 365)


def make_token(saved):
    return make_signed(saved.pk, SALT)


def read_token(token):
    """Return the SavedAdaptation; raise LinkError if the link is altered or the draft gone."""
    pk = read_signed(token, SALT, VALID_FOR)
    saved = SavedAdaptation.objects.select_related("guideline").filter(pk=pk).first()
    if saved is None:
        raise LinkError(LinkState.WITHDRAWN)
    return saved
