"""Shows the reviewer what has changed: since the case was returned, or since it was published."""

from wagtail.admin import messages
from wagtail.models import TaskState

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from network.access.roles import is_editor


def show_changes(request, page):
    """Hook `before_edit_page`: add a message with a link to the comparison, for editors."""
    if request.method != "GET" or not page.workflow_in_progress or not is_editor(request.user):
        return
    returned = last_return(page)
    if returned:
        show(request, page, str(returned.revision_id), return_message(returned))
    elif page.live:
        show(request, page, "live", _("This is a change to what is published."))


def last_return(page):
    """Return the TaskState in which the page was last returned in this review, or None."""
    return (
        TaskState.objects.filter(
            workflow_state=page.current_workflow_state, status=TaskState.STATUS_REJECTED
        )
        .order_by("-finished_at", "-pk")
        .first()
    )


def return_message(returned):
    """Return HTML with the date and the comment of the return."""
    day = date_format(localtime(returned.finished_at), "j F Y")
    text = _("Submitted again. It was returned on %(day)s with these words:") % {"day": day}
    return format_html("{} “{}”", text, returned.comment)


def show(request, page, before, text):
    """Add the message `text` with a button that compares the revision `before` with the newest."""
    address = reverse(
        "wagtailadmin_pages:revisions_compare", args=[page.pk, before, str(page.latest_revision_id)]
    )
    messages.info(request, text, buttons=[messages.button(address, _("See what has changed"))])
