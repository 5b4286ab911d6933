"""The token in the link by which an owner confirms a page.

It is signed and expires. It holds the verification request, the revision that was live when the
e-mail was sent, and the person it was sent to. A link therefore stops working when the page has
changed, when it is confirmed, and when the person has left the organisation.
"""

import datetime

from django.conf import settings

from home.visibility import readable
from network.membership.owners import owners_of, people
from network.models import VerificationRequest
from network.signing import LinkError, LinkState, make_signed, read_signed

from .due import verified_pages

SALT = "network.freshness"


def make_token(question, person):
    """Return the token by which `person` confirms the page of a VerificationRequest."""
    return make_signed([question.pk, question.page.live_revision_id, person.pk], SALT)


def read_token(token, lock=False):
    """Return (open VerificationRequest, its specific page), locked for update if `lock`.

    Raises LinkError if the token is not valid or there is nothing to confirm any more.
    """
    pk, revision_id, person_id = read_values(token)
    rows = VerificationRequest.objects.select_for_update() if lock else VerificationRequest.objects
    question = rows.filter(pk=pk).first()
    page = public_page(question.page_id) if question else None
    if page is None or not is_owned_by(page, person_id):
        raise LinkError(LinkState.WITHDRAWN)
    if question.closed:
        raise LinkError(LinkState.USED)
    if page.live_revision_id != revision_id:
        raise LinkError(LinkState.REPLACED)
    return question, page


def read_values(token):
    """Return the three values of a token; raise LinkError if there are more or fewer."""
    values = read_signed(token, SALT, datetime.timedelta(days=settings.VERIFY_LINK_DAYS))
    if len(values) != 3:
        raise LinkError(LinkState.ALTERED)
    return values


def is_owned_by(page, person_id):
    """Return whether the person is a member of an owner of the page."""
    return (
        people().filter(pk=person_id, groups__organisation_of_members__in=owners_of(page)).exists()
    )


def public_page(page_id):
    """Return the specific page if it is public, else None."""
    page = readable(verified_pages().filter(pk=page_id)).first()
    return page.specific if page else None
