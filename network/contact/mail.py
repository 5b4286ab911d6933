"""The e-mail with a visitor's question."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from home.layout.site_title import site_title
from network.mail import absolute_url, build_message, send_each


def send_question(question, page, recipient):
    """E-mail the cleaned data of a ContactForm to a Recipient; return whether it was sent.

    The e-mail is sent at once and not by a background task, which would store the question and
    could not report a failure to the visitor.
    """
    return bool(send_each([message_about(question, page, recipient)]))


def message_about(question, page, recipient):
    """Return the EmailMessage, in the language of the site, with Reply-To set to the visitor."""
    with override(settings.LANGUAGE_CODE):
        context = {
            "question": question,
            "title": page.title,
            "address": absolute_url(page.url),
            "site_name": site_title(),
        }
        text = render_to_string("network/mail/contact.txt", context)
        subject = _("Question about %(page)s") % {"page": page.title}
        message = build_message(recipient.addresses[0], subject, text)
    message.to = list(recipient.addresses)
    message.reply_to = [question["email"]]
    return message
