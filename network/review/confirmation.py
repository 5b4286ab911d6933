"""The message and the redirect after a page was submitted, approved or returned."""

from wagtail.admin import messages

from django.contrib.messages import get_messages
from django.shortcuts import redirect
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from .states import State, states_of

SUBMITTED = "action-submit"
REVIEWED = "action-workflow-action"


def redirect_with_message(request, page):
    """Hooks `after_create_page`, `after_edit_page`: redirect to the admin's home with a message.

    The home page lists a member's cases by state, and an editor's queue.
    """
    if request.method != "POST" or not {SUBMITTED, REVIEWED} & set(request.POST):
        return None
    found = states_of([page.specific_class.objects.get(pk=page.pk)])[page.pk]
    text = result_message(found, REVIEWED in request.POST)
    if not text:
        return None
    discard_messages(request)
    messages.success(request, text % {"title": page.draft_title, "day": date_display(found)})
    return redirect("wagtailadmin_home")


def result_message(found, is_review):
    """Return the message about a page that is now in the state `found`, or None."""
    if found.state == State.IN_REVIEW and not is_review:
        return _("“%(title)s” is submitted. An editor reads it, and you get an e-mail.")
    if not is_review:
        return None
    return {
        State.RETURNED: _("“%(title)s” is returned. The writer gets your comment in an e-mail."),
        State.PUBLISHED: _("“%(title)s” is published. The writer gets an e-mail."),
        State.SCHEDULED: _("“%(title)s” is approved, and is published on %(day)s."),
    }.get(found.state)


def date_display(found):
    return date_format(localtime(found.since), "DATETIME_FORMAT") if found.since else ""


def discard_messages(request):
    """Remove Wagtail's own messages by iterating over them."""
    for _message in get_messages(request):
        pass
