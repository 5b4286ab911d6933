"""What is said when somebody has submitted, approved or returned, and where they come next."""

from wagtail.admin import messages

from django.contrib.messages import get_messages
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from .states import State, states_of

SUBMITTED = "action-submit"
REVIEWED = "action-workflow-action"


def answer(request, page):
    """Wagtail hook, after a page is made or edited: say what happens now, on the first page.

    There the member sees the own cases by state, and the editor what waits next.
    """
    if request.method != "POST" or not {SUBMITTED, REVIEWED} & set(request.POST):
        return None
    found = states_of([page.specific_class.objects.get(pk=page.pk)])[page.pk]
    text = words_of(found, REVIEWED in request.POST)
    if not text:
        return None
    forget_messages(request)
    messages.success(request, text % {"title": page.draft_title, "day": day_of(found)})
    return redirect("wagtailadmin_home")


def words_of(found, is_review):
    """Return what to say about a page that is now in the state `found`, or None."""
    if found.state == State.IN_REVIEW and not is_review:
        return _("“%(title)s” is submitted. An editor reads it, and you get an e-mail.")
    if not is_review:
        return None
    return {
        State.RETURNED: _("“%(title)s” is returned. The writer gets your comment in an e-mail."),
        State.PUBLISHED: _("“%(title)s” is published. The writer gets an e-mail."),
        State.SCHEDULED: _("“%(title)s” is approved, and is published on %(day)s."),
    }.get(found.state)


def day_of(found):
    return date_format(localtime(found.since), "DATETIME_FORMAT") if found.since else ""


def forget_messages(request):
    """Leave out what Wagtail has said in its own words: messages that are read are gone."""
    for _message in get_messages(request):
        pass
