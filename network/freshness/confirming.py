"""Records that a page is correct: on the page and its translations, in the log, in the request."""

from wagtail.log_actions import log

from django.db import transaction
from django.utils import timezone

from home.i18n.sync.sources import is_outdated
from network.models import VerificationRequest
from network.models.verification_request import Outcome

from .links import read_token

ACTION = "freshness.confirmed"


@transaction.atomic
def confirm(page, user=None):
    """Record that a published page was confirmed today; drafts are not changed."""
    verify(page, timezone.localdate(), Outcome.CONFIRMED)
    log(page, ACTION, user=user)


@transaction.atomic
def confirm_by_link(token, user=None):
    """Confirm the page of a link and return it; raise LinkError if the link does not work."""
    _question, page = read_token(token, lock=True)
    confirm(page, user)
    return page


def verify(page, day, outcome):
    """Set `last_verified` of a specific page and its translations, and close open requests.

    A translation that is older than the page keeps its day, since nobody has confirmed it.
    """
    for each in type(page).objects.filter(translation_key=page.translation_key):
        if is_outdated(each):
            continue
        each.last_verified = max(day, each.last_verified or day)
        each.save(update_fields=["last_verified"], clean=False)
    questions = VerificationRequest.objects.filter(
        page__translation_key=page.translation_key, closed=None
    )
    for question in questions:
        question.close(outcome)
