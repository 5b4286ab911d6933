"""E-mails to the adopters of a guideline about a new version and its changes."""

from django.conf import settings
from django.dispatch import receiver
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.reverse_below import reverse_below
from network.adoptions.stop_links import make_token
from network.guidelines.diff import compare
from network.guidelines.signals import version_released
from network.mail import absolute_url, build_message, send_each
from network.models import Adoption, GuidelineVersion


@receiver(version_released)
def mail_adopters(sender, version, **_kwargs):
    """Send one e-mail to the address of each adoption that wants it."""
    adoptions = Adoption.objects.of_guideline(version.page).filter(wants_mail=True)
    wanted = adoptions.exclude(contact_email="").select_related("organisation", "guideline")
    messages = [message_about(version, adoption) for adoption in wanted]
    if messages:
        send_each(messages)


def message_about(version, adoption):
    """Return the e-mail about a version to one adopter, in the first language."""
    with override(settings.LANGUAGE_CODE):
        older = earlier_version(version, adoption)
        page, stop = version.page, reverse("stop_adoption_mail", args=[make_token(adoption)])
        context = {
            "version": version,
            "organisation": adoption.organisation.title,
            "changes": changes_since(older, version),
            "compare_address": absolute_url(reverse_below(page, "guideline_compare"))
            + (f"?from={older.number}&to={version.number}" if older else ""),
            "update_address": absolute_url(reverse_below(page, "guideline_update")),
            "stop_address": absolute_url(stop),
        }
        subject = _("Version %(number)s of %(guideline)s") % {
            "number": version.number,
            "guideline": page.title,
        }
        text = render_to_string("network/mail/new_version.txt", context)
        return build_message(adoption.contact_email, subject, text)


def earlier_version(version, adoption):
    """Return the version that the organisation uses, or else the one before the new one."""
    if adoption.version and adoption.version.pk != version.pk:
        return adoption.version
    versions = GuidelineVersion.objects.of(version.page)
    return next((one for one in versions if one.order < version.order), None)


def changes_since(older, version):
    """Return the headings of the sections that differ."""
    if older is None:
        return []
    language = settings.LANGUAGE_CODE
    difference = compare(older.content_in(language), version.content_in(language), language)
    contents = (version.content_in(language), older.content_in(language))
    return [heading_of(one.identifier, contents) for one in difference.changed_sections]


def heading_of(identifier, contents):
    found = [content.section(identifier) for content in contents]
    return next(section.heading for section in found if section)
