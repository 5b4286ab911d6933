"""E-mails about error reports, to the members of the organisation and to the editors.

The first reports of an hour are mailed one by one. Later ones stay pending, and are mailed together
with the next report of a later hour, or by the command `mail_error_reports`.
"""

from collections import defaultdict

from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from home.layout.site_title import site_title
from network.access.roles import ADMINISTRATORS, EDITORS
from network.mail import absolute_url, build_message, language_of, send_each
from network.membership.owners import owners_of, people, people_of
from network.models import ErrorReport

from .throttling import may_mail

# In one e-mail; the list in the admin has them all.
MAX_LISTED_REPORTS = 20


def notify():
    """Mail the pending reports, unless the hourly limit is reached; return the mail count."""
    return send_pending() if may_mail() else 0


def send_pending():
    """Mail all pending reports; return how many e-mails were sent."""
    reports = claim_pending()
    sent = send_each(messages_about(reports))
    if reports and not sent:
        ErrorReport.objects.filter(pk__in=[report.pk for report in reports]).update(mailed=None)
    return sent


def claim_pending():
    """Return the pending reports, marked as mailed so that no other process gets them."""
    now, claimed = timezone.now(), []
    for report in ErrorReport.objects.filter(mailed=None).select_related("page"):
        if ErrorReport.objects.filter(pk=report.pk, mailed=None).update(mailed=now):
            claimed.append(report)
    return claimed


def messages_about(reports):
    """Return one e-mail for each editor, and for each owner of one of the pages."""
    staff, by_person, recipients = editors(), defaultdict(list), {}
    for report in reports:
        for person in {each.pk: each for each in [*owners(report), *staff]}.values():
            recipients[person.pk] = person
            by_person[person.pk].append(report)
    return [message_to_recipient(recipients[pk], found) for pk, found in by_person.items()]


def message_to_recipient(person, reports):
    with override(language_of(person)):
        return message_about(*reports, person) if len(reports) == 1 else digest_of(reports, person)


def owners(report):
    """Return the members of the organisation that the page belongs to."""
    accesses = owners_of(report.page) if report.page else []
    return [person for access in accesses for person in people_of(access)]


def editors():
    """Return the editors; where there are none, the administrators."""
    found = people().filter(groups__staff_role__key=EDITORS)
    administrators = Q(groups__staff_role__key=ADMINISTRATORS) | Q(is_superuser=True)
    return list(found) or list(people().filter(administrators).distinct())


def message_about(report, person):
    subject = _("Something is wrong: %(page)s") % {"page": report_title(report)}
    context = {
        "report": report,
        "title": report.page.title if report.page else "",
        "address": absolute_url(report.address) if report.address else "",
        "site_name": site_title(),
        "admin_address": absolute_url(reverse("error_reports:edit", args=[report.pk])),
    }
    text = render_to_string("network/mail/error_report.txt", context)
    return build_message(person.email, subject, text)


def digest_of(reports, person):
    count = len(reports)
    subject = ngettext("%(count)d report of an error", "%(count)d reports of errors", count)
    context = {
        "reports": [(report_title(report), report) for report in reports[:MAX_LISTED_REPORTS]],
        "more": max(0, count - MAX_LISTED_REPORTS),
        "site_name": site_title(),
        "admin_address": absolute_url(reverse("error_reports:index")),
    }
    text = render_to_string("network/mail/error_reports.txt", context)
    return build_message(person.email, subject % {"count": count}, text)


def report_title(report):
    return report.page.title if report.page else report.address or _("the site")
