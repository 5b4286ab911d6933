"""The e-mail about a report, to the members of the organisation and to the editors."""

from django.db.models import Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.layout.site_title import site_title
from network.access.roles import ADMINISTRATORS, EDITORS
from network.mail import language_of, message_to, send_each, whole_address
from network.membership.owners import owners_of, people, people_of


def tell(report):
    """Send an e-mail to each person who can mend the page; return how many went."""
    readers = {person.pk: person for person in [*owners(report), *editors()]}
    return send_each([message_about(report, person) for person in readers.values()])


def owners(report):
    """Return the people of the organisation that the page belongs to."""
    accesses = owners_of(report.page) if report.page else []
    return [person for access in accesses for person in people_of(access)]


def editors():
    """Return the editors; where there are none, those who administer the site."""
    found = people().filter(groups__name=EDITORS)
    administrators = Q(groups__name=ADMINISTRATORS) | Q(is_superuser=True)
    return list(found) or list(people().filter(administrators).distinct())


def message_about(report, person):
    with override(language_of(person)):
        subject = _("Something is wrong: %(page)s") % {
            "page": report.page.title if report.page else report.address or _("the site")
        }
        context = {
            "report": report,
            "title": report.page.title if report.page else "",
            "address": whole_address(report.address) if report.address else "",
            "site_name": site_title(),
            "admin_address": whole_address(reverse("error_reports:edit", args=[report.pk])),
        }
        text = render_to_string("network/mail/error_report.txt", context)
        return message_to(person.email, subject, text)
