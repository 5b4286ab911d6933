"""The link in the e-mail to an owner: signed, dated, good for one page as it is now.

The signature holds the question and the revision that was public when the e-mail was sent, so that
nobody confirms words that they have not seen, or confirms twice.
"""

import datetime

from django.conf import settings

from home.visibility import readable
from network.models import VerificationRequest
from network.signing import LinkError, LinkState, make_signed, read_signed

from .due import verified_pages

SALT = "network.freshness"


def make_token(question):
    """Return the text that stands for the answer "still correct" to a VerificationRequest."""
    return make_signed([question.pk, question.page.live_revision_id], SALT)


def read_token(token, lock=False):
    """Return (open question, its specific page); raise LinkError where there is none any more."""
    pk, revision_id = read_signed(token, SALT, datetime.timedelta(days=settings.VERIFY_LINK_DAYS))
    rows = VerificationRequest.objects.select_for_update() if lock else VerificationRequest.objects
    question = rows.filter(pk=pk).first()
    page = public_page(question.page_id) if question else None
    if page is None:
        raise LinkError(LinkState.WITHDRAWN)
    if question.closed:
        raise LinkError(LinkState.USED)
    if page.live_revision_id != revision_id:
        raise LinkError(LinkState.REPLACED)
    return question, page


def public_page(page_id):
    """Return the specific page if everyone can read it, else None."""
    page = readable(verified_pages().filter(pk=page_id)).first()
    return page.specific if page else None
