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
from network.mail import language_of, message_to, send_each, whole_address
from network.membership.owners import people_of
from network.models import AdaptationComment, SavedAdaptation

PAUSE = datetime.timedelta(days=1)


def tell(saved):
    """Mail about the new comments on one SavedAdaptation, unless it is too early."""
    return mail_about(waiting().filter(pk=saved.pk))


def mail_waiting():
    """Mail about all new comments for which it is time; return how many e-mails were sent."""
    return mail_about(waiting())


def waiting():
    """Return the SavedAdaptations with comments that nobody was told of, where it is time to."""
    untold = AdaptationComment.objects.filter(adaptation=OuterRef("pk"), is_told=False)
    is_time = Q(told=None) | Q(told__lt=timezone.now() - PAUSE)
    rows = SavedAdaptation.objects.filter(is_time, Exists(untold), wants_mail=True)
    return rows.filter(state=AdaptationState.COMMENTS, organisation__access__ended=None)


def mail_about(rows):
    sent = 0
    for saved in rows.select_related("organisation__access", "guideline", "changed_by"):
        sent += mail_about_one(saved)
    return sent


def mail_about_one(saved):
    """Mail about one SavedAdaptation; another process that does the same at once sends nothing."""
    earlier = saved.told
    if not SavedAdaptation.objects.filter(pk=saved.pk, told=earlier).update(told=timezone.now()):
        return 0
    comments = list(saved.comments.filter(is_told=False))
    sent = send_each([message_about(saved, comments, one) for one in readers(saved)])
    if sent:
        saved.comments.filter(pk__in=[one.pk for one in comments]).update(is_told=True)
    else:
        SavedAdaptation.objects.filter(pk=saved.pk).update(told=earlier)
    return sent


def readers(saved):
    """Return whoever saved the text last, if still a member; otherwise all members."""
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
            "address": whole_address(address),
            "stop_address": whole_address(stop),
        }
        subject = _("Comments on your draft: %(guideline)s") % {"guideline": saved.guideline.title}
        text = render_to_string("network/mail/adaptation_comments.txt", context)
        return message_to(person.email, subject, text)


def headings_of(comments):
    """Return the headings of the sections that were commented on, each once."""
    return list(dict.fromkeys(one.heading or _("On the whole text") for one in comments))
