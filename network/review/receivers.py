"""Sends the e-mails of the review on Wagtail's signals.

The receivers replace Wagtail's own: they are connected first with the same `dispatch_uid`, so that
Django ignores Wagtail's. E-mails are sent after the commit, so that a failing mail server cannot
roll the change back.
"""

from functools import partial

from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected, workflow_submitted

from django.db import transaction

from . import mail


def after_commit(send):
    """Return a receiver that calls `send(state of the review, user who changed it)` on commit."""

    def receiver(instance, user=None, **_kwargs):
        review = getattr(instance, "workflow_state", instance)
        if issubclass(review.content_type.model_class(), Page):
            transaction.on_commit(partial(send, instance, user), robust=True)

    return receiver


on_submission_to_reviewers = after_commit(mail.mail_reviewers)
on_submission = after_commit(mail.mail_received)
on_rejection = after_commit(mail.mail_returned)
on_approval = after_commit(mail.mail_approved)

RECEIVERS = [
    (task_submitted, TaskState, on_submission_to_reviewers, "group_approval_task_submitted"),
    (workflow_submitted, WorkflowState, on_submission, "workflow_state_submitted"),
    (workflow_rejected, WorkflowState, on_rejection, "workflow_state_rejected"),
    (workflow_approved, WorkflowState, on_approval, "workflow_state_approved"),
]


def connect():
    """Connect the receivers; call it before `ready()` of wagtail.admin connects its own."""
    for signal, sender, receiver, name in RECEIVERS:
        signal.connect(receiver, sender=sender, dispatch_uid=f"{name}_email_notification")
