"""The link to the page for comments: signed, expiring and revocable."""

import datetime

from django.utils import timezone

from network.choices import AdaptationState
from network.models import SavedAdaptation
from network.signing import LinkError, LinkState, make_signed, read_signed

SALT = "network.adaptation.comments"
VALID_FOR = datetime.timedelta(days=365)  # more than any link is given; `link_expires` decides


def make_token(saved):
    return make_signed([saved.pk, saved.link_key], SALT)


def read_token(token):
    """Return the SavedAdaptation of a valid link; raise LinkError for any other."""
    pk, key = read_signed(token, SALT, VALID_FOR)
    rows = SavedAdaptation.objects.select_related("organisation", "guideline", "version")
    saved = rows.filter(pk=pk, organisation__access__ended=None).first()
    if saved is None or not key:
        raise LinkError(LinkState.WITHDRAWN)
    if saved.state in (AdaptationState.DECIDED, AdaptationState.REPLACED):
        raise LinkError(LinkState.USED)
    if saved.link_key != key:
        raise LinkError(LinkState.WITHDRAWN)
    if saved.link_expires < timezone.now():
        raise LinkError(LinkState.EXPIRED)
    return saved
