"""Sends the e-mails of the review when Wagtail says that something has happened.

They stand in the place of Wagtail's own: a receiver connected under the same name comes first, and
Wagtail's, connected later, is left out. Everything is sent after the commit, so that a mail server
that fails cannot undo what was done.
"""

from functools import partial

from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from django.db import transaction

from . import mail


def after_commit(tell):
    """Return a receiver that calls `tell` with a state of a page's review, and who changed it."""

    def receiver(instance, user=None, **_kwargs):
        review = getattr(instance, "workflow_state", instance)
        if issubclass(review.content_type.model_class(), Page):
            transaction.on_commit(partial(tell, instance, user), robust=True)

    return receiver


on_submission_to_reviewers = after_commit(mail.tell_reviewers)
on_submission = after_commit(mail.tell_received)
on_rejection = after_commit(mail.tell_returned)
on_approval = after_commit(mail.tell_approved)

RECEIVERS = [
    (task_submitted, TaskState, on_submission_to_reviewers, "group_approval_task_submitted"),
    (workflow_submitted, WorkflowState, on_submission, "workflow_state_submitted"),
    (workflow_rejected, WorkflowState, on_rejection, "workflow_state_rejected"),
    (workflow_approved, WorkflowState, on_approval, "workflow_state_approved"),
]


def connect():
    """Take the places of Wagtail's receivers; call it before wagtail.admin is ready."""
    for signal, sender, receiver, name in RECEIVERS:
        signal.connect(receiver, sender=sender, dispatch_uid=f"{name}_email_notification")
