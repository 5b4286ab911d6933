"""Shows the reviewer's comment above the form of a page that was returned."""

from wagtail.admin import messages

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from .states import State, state_of_review


def show_comment(request, page):
    """Hook `before_edit_page`: add the reviewer's comment as a message."""
    review = page.current_workflow_state
    if request.method != "GET" or not review:
        return
    found = state_of_review(review)
    if found.state == State.RETURNED:
        text = _("Returned from review. Change what is asked for, and submit it again.")
        lines = [[line] for line in found.comment.splitlines() if line.strip()]
        comment = format_html_join("", "<br>{}", lines)
        messages.warning(request, format_html("<b>{}</b>{}", text, comment))
