"""The lock on a page in review, with its messages to writers and editors."""

from wagtail.locks import WorkflowLock

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from .requirements import missing_to_publish


class ReviewLock(WorkflowLock):
    """Explains to the writer how to take the page back, and to the editor how to review it."""

    def get_message(self, user):
        return self.to_writer() if self.for_user(user) else self.to_editor()

    def to_writer(self):
        text = _(
            "An editor has been asked to review this since %(day)s. "
            "It cannot be changed meanwhile. Do you want to change something? Take it back."
        )
        address = reverse("network_review:take_back", args=[self.object.pk])
        return format_html('{} <span class="buttons">{}</span>', self.dated(text), button(address))

    def to_editor(self):
        text = _(
            "This waits for review since %(day)s. Approve it, or return it with a comment. "
            "You can also change it yourself."
        )
        missing = missing_to_publish(self.object)
        return format_html("{}{}", self.dated(text), missing_message(missing) if missing else "")

    def dated(self, text):
        task_state = self.object.current_workflow_task_state
        day = timezone.localtime(task_state.started_at)
        return text % {"day": date_format(day, "j F Y")}


def button(address):
    """Return a "Take back" button with the markup of Wagtail's buttons in messages."""
    return format_html(
        '<button type="button" class="button button-small button-secondary"'
        ' data-controller="w-action" data-action="w-action#post"'
        ' data-w-action-url-value="{}">{}</button>',
        address,
        _("Take back"),
    )


def missing_message(names):
    """Return the sentence that says what is missing, and what to do about it."""
    text = _("It cannot be published yet, for something is missing:")
    todo = _("Fill it in, or return it with a comment.")
    items = format_html_join(mark_safe(", "), "<b>{}</b>", [[name] for name in names])
    return format_html("<br>{} {}. {}", text, items, todo)
