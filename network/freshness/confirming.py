"""Notes that a page is right: on the page itself and its translations, in the log, in the round."""

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
    """Note that somebody has confirmed a published page today; drafts are left as they are."""
    verify(page, timezone.localdate(), Outcome.CONFIRMED)
    log(page, ACTION, user=user)


@transaction.atomic
def confirm_by_link(token, user=None):
    """Confirm the page of a link and return it; raise LinkError where the link is not good."""
    _question, page = read_token(token, lock=True)
    confirm(page, user)
    return page


def verify(page, day, outcome):
    """Set the day on a specific page and its translations, and close the open question.

    A translation that does not say what the page says now keeps its day: nobody has confirmed it.
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
