"""Asks owners whether what they have published is still right: whom, about what, and when.

Running it again asks nothing twice: what has been asked is written down before the e-mail goes,
and struck out again where no e-mail could be sent.
"""

import datetime
from dataclasses import dataclass, field

from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone

from home.i18n.locales import locale_id_of
from home.visibility import readable
from network.mail import send_each
from network.membership.owners import by_owner, people_of
from network.models import OrganisationAccess, VerificationRequest
from network.models.verification_request import Outcome
from network.models.verified_page import due_day

from .due import verified_pages, with_confirmed_on
from .mail import question_to

# An owner with something to look at is also asked about what is due in the weeks to come, so that
# there is one e-mail a round and not one a page.
GATHERED_WEEKS = 6


@dataclass
class Asking:
    """What one organisation is to be asked: pages for the first time, and questions once more."""

    access: OrganisationAccess
    people: list
    pages: list = field(default_factory=list)
    reminders: list = field(default_factory=list)


def askings():
    """Return an Asking for each organisation that has something to answer, also without people."""
    open_questions = {
        question.page_id: question for question in VerificationRequest.objects.filter(closed=None)
    }
    found = [
        asking_of(access, pages, open_questions) for access, pages in by_owner(candidates()).items()
    ]
    return [asking for asking in found if asking.pages or asking.reminders]


def candidates():
    """Return the public pages, in the first language, that are due or will be soon."""
    pages = verified_pages().filter(locale_id=locale_id_of(settings.LANGUAGE_CODE))
    soon = with_confirmed_on(readable(pages)).filter(confirmed__lte=due_day(GATHERED_WEEKS))
    return soon.order_by("confirmed", "path")


def asking_of(access, pages, open_questions):
    new = [page for page in pages if not is_current(open_questions.get(page.pk))]
    if not any(page.confirmed <= due_day() for page in new):
        new = []
    questions = [open_questions[page.pk] for page in pages if page.pk in open_questions]
    reminders = [question for question in questions if needs_reminder(question)]
    return Asking(access, list(people_of(access)), new, reminders)


def is_current(question):
    """Return whether a page has been asked about, not so long ago that it has to be done anew."""
    return question is not None and question.asked > ago(days=settings.VERIFY_LINK_DAYS)


def needs_reminder(question):
    is_time = question.asked <= ago(weeks=settings.VERIFY_REMINDER_WEEKS)
    return is_current(question) and is_time and question.reminded is None


def ago(**length):
    return timezone.now() - datetime.timedelta(**length)


def ask(asking):
    """Send one e-mail to each person of the organisation; return how many went.

    None means that another process was quicker.
    """
    new = [question for question in map(opened, asking.pages) if question]
    again = [question for question in asking.reminders if is_taken(question)]
    if not new and not again:
        return None
    messages = [question_to(person, asking.access, new, again) for person in asking.people]
    sent = send_each(messages)
    if not sent:
        strike_out(new, again)
    return sent


def opened(page):
    """Return a new question about `page`, or None where another process was quicker."""
    past = VerificationRequest.objects.filter(
        page_id=page.pk, closed=None, asked__lte=ago(days=settings.VERIFY_LINK_DAYS)
    )
    try:
        with transaction.atomic():
            past.update(closed=timezone.now(), outcome=Outcome.LAPSED)
            return VerificationRequest.objects.create(page=page)
    except IntegrityError:
        return None


def is_taken(question):
    """Note the reminder; return False where another process has done so."""
    rows = VerificationRequest.objects.filter(pk=question.pk, closed=None, reminded=None)
    return bool(rows.update(reminded=timezone.now()))


def strike_out(new, again):
    VerificationRequest.objects.filter(pk__in=[question.pk for question in new]).delete()
    VerificationRequest.objects.filter(pk__in=[question.pk for question in again]).update(
        reminded=None
    )
