"""E-mails about comments on a saved adaptation: the first at once, then at most one a day.

They say how many comments have come and on which sections. What was written is read in the admin,
where it can be answered and deleted.
"""

import datetime

from django.db.models import Exists, OuterRef, Q
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from network.adaptations.saved.mail_links import make_token
from network.choices import AdaptationState
from network.mail import absolute_url, build_message, language_of, send_each
from network.membership.owners import people_of
from network.models import AdaptationComment, SavedAdaptation

MIN_INTERVAL = datetime.timedelta(days=1)


def notify(saved):
    """Mail about the new comments on one SavedAdaptation, unless it is too early."""
    return send_for(pending().filter(pk=saved.pk))


def send_pending():
    """Mail about all pending comments; return how many e-mails were sent."""
    return send_for(pending())


def pending():
    """Return the SavedAdaptations with new comments whose last mail is MIN_INTERVAL ago."""
    unnotified = AdaptationComment.objects.filter(adaptation=OuterRef("pk"), is_notified=False)
    is_time = Q(notified=None) | Q(notified__lt=timezone.now() - MIN_INTERVAL)
    rows = SavedAdaptation.objects.filter(is_time, Exists(unnotified), wants_mail=True)
    return rows.filter(state=AdaptationState.COMMENTS, organisation__access__ended=None)


def send_for(rows):
    sent = 0
    for saved in rows.select_related("organisation__access", "guideline", "changed_by"):
        sent += send_for_one(saved)
    return sent


def send_for_one(saved):
    """Mail about one SavedAdaptation, unless another process has claimed it first."""
    earlier = saved.notified
    if not SavedAdaptation.objects.filter(pk=saved.pk, notified=earlier).update(
        notified=timezone.now()
    ):
        return 0
    comments = list(saved.comments.filter(is_notified=False))
    sent = send_each([message_about(saved, comments, one) for one in recipients(saved)])
    if sent:
        saved.comments.filter(pk__in=[one.pk for one in comments]).update(is_notified=True)
    else:
        SavedAdaptation.objects.filter(pk=saved.pk).update(notified=earlier)
    return sent


def recipients(saved):
    """Return [the member who saved the text last], or all members if that one has left."""
    members = list(people_of(saved.organisation.access))
    return [one for one in members if one.pk == saved.changed_by_id] or members


def message_about(saved, comments, person):
    """Return the e-mail to one person, in the language that the person has chosen."""
    with override(language_of(person)):
        address = reverse(
            "network_adaptations:detail", args=[saved.organisation.access.pk, saved.pk]
        )
        stop = reverse("stop_comment_mail", args=[make_token(saved)])
        context = {
            "saved": saved,
            "count": len(comments),
            "headings": headings_of(comments),
            "address": absolute_url(address),
            "stop_address": absolute_url(stop),
        }
        subject = _("Comments on your draft: %(guideline)s") % {"guideline": saved.guideline.title}
        text = render_to_string("network/mail/adaptation_comments.txt", context)
        return build_message(person.email, subject, text)


def headings_of(comments):
    """Return the headings of the sections that were commented on, each once."""
    return list(dict.fromkeys(one.heading or _("On the whole text") for one in comments))
