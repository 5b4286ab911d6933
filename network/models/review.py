"""The workflow task in which editors review the pages of members."""

from wagtail.forms import TaskStateCommentForm
from wagtail.models import AbstractGroupApprovalTask

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from network.review.lock import ReviewLock
from network.review.requirements import missing_to_publish


class ReturnForm(TaskStateCommentForm):
    """The form for returning a page; the comment is required."""

    comment = forms.CharField(
        label=_("What has to change?"),
        help_text=_("The member reads this in an e-mail and above the form."),
        widget=forms.Textarea({"rows": 6}),
    )


class EditorialReview(AbstractGroupApprovalTask):
    """A member of one of the groups approves and publishes, or returns with a comment.

    Meanwhile the page is locked for all others.
    """

    lock_class = ReviewLock

    class Meta:
        verbose_name = _("review by editors")
        verbose_name_plural = _("reviews by editors")

    def get_actions(self, obj, user):
        if not super().get_actions(obj, user):
            return []
        return [("approve", _("Approve"), False), ("reject", _("Return with a comment"), True)]

    def get_form_for_action(self, action):
        return ReturnForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state, user, action_name, **kwargs):
        """Perform the action, or return the URL of the edit view if something is missing."""
        page = task_state.workflow_state.content_object
        if action_name == "approve" and missing_to_publish(page.get_latest_revision_as_object()):
            return reverse("wagtailadmin_pages:edit", args=[page.pk])
        return super().on_action(task_state, user, action_name, **kwargs)

    @classmethod
    def get_description(cls):
        return _("Editors publish, or return with a comment that says what has to change")
