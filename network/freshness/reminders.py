"""Sends owners e-mails that ask whether their pages are still correct, and reminders.

It is idempotent: a VerificationRequest is saved before the e-mail is sent, and deleted again if no
e-mail could be sent.
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
from .mail import verification_message

# An e-mail about a page that is due includes the owner's pages due in the coming weeks, so that
# fewer e-mails are sent.
WEEKS_AHEAD = 6


@dataclass
class Mailing:
    """What to ask one organisation: pages to confirm, and VerificationRequests to remind of."""

    access: OrganisationAccess
    people: list
    pages: list = field(default_factory=list)
    reminders: list = field(default_factory=list)


def pending_mailings():
    """Return a Mailing for each organisation with pages to confirm, also one without members."""
    open_questions = {
        question.page_id: question for question in VerificationRequest.objects.filter(closed=None)
    }
    found = [
        build_mailing(access, pages, open_questions)
        for access, pages in by_owner(candidates()).items()
    ]
    return [mailing for mailing in found if mailing.pages or mailing.reminders]


def candidates():
    """Return the public pages in the first language that are due within WEEKS_AHEAD."""
    pages = verified_pages().filter(locale_id=locale_id_of(settings.LANGUAGE_CODE))
    soon = with_confirmed_on(readable(pages)).filter(confirmed__lte=due_day(WEEKS_AHEAD))
    return soon.order_by("confirmed", "path")


def build_mailing(access, pages, open_questions):
    new = [page for page in pages if not is_current(open_questions.get(page.pk))]
    if not any(page.confirmed <= due_day() for page in new):
        new = []
    questions = [open_questions[page.pk] for page in pages if page.pk in open_questions]
    reminders = [question for question in questions if needs_reminder(question)]
    return Mailing(access, list(people_of(access)), new, reminders)


def is_current(question):
    """Return whether a request is open, and its link still valid."""
    return question is not None and question.asked > time_ago(days=settings.VERIFY_LINK_DAYS)


def needs_reminder(question):
    is_time = question.asked <= time_ago(weeks=settings.VERIFY_REMINDER_WEEKS)
    return is_current(question) and is_time and question.reminded is None


def time_ago(**length):
    return timezone.now() - datetime.timedelta(**length)


def send(mailing):
    """Send one e-mail to each member of the organisation; return how many were sent.

    Returns None if another process has sent them.
    """
    new = [question for question in map(open_request, mailing.pages) if question]
    reminders = [question for question in mailing.reminders if claim_reminder(question)]
    if not new and not reminders:
        return None
    messages = [
        verification_message(person, mailing.access, new, reminders) for person in mailing.people
    ]
    sent = send_each(messages)
    if not sent:
        cancel(new, reminders)
    return sent


def open_request(page):
    """Return a new VerificationRequest for `page`, or None if another process has made one."""
    past = VerificationRequest.objects.filter(
        page_id=page.pk, closed=None, asked__lte=time_ago(days=settings.VERIFY_LINK_DAYS)
    )
    try:
        with transaction.atomic():
            past.update(closed=timezone.now(), outcome=Outcome.LAPSED)
            return VerificationRequest.objects.create(page=page)
    except IntegrityError:
        return None


def claim_reminder(question):
    """Set `reminded` of the request; return False if another process has done so."""
    rows = VerificationRequest.objects.filter(pk=question.pk, closed=None, reminded=None)
    return bool(rows.update(reminded=timezone.now()))


def cancel(new, reminders):
    """Delete new requests and reset reminders whose e-mails could not be sent."""
    VerificationRequest.objects.filter(pk__in=[question.pk for question in new]).delete()
    VerificationRequest.objects.filter(pk__in=[question.pk for question in reminders]).update(
        reminded=None
    )
