"""The action menu of the page editor, for members and reviewers."""

from wagtail.admin.action_menu import (
    ActionMenuItem,
    CancelWorkflowMenuItem,
    PageLockedMenuItem,
    PublishMenuItem,
    RestartWorkflowMenuItem,
    SubmitForModerationMenuItem,
    WorkflowMenuItem,
)
from wagtail.models import WorkflowState

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from network.access.roles import is_guarded

# Replaced by taking back, returning and submitting again.
HIDDEN_ITEMS = (CancelWorkflowMenuItem, RestartWorkflowMenuItem)
FIRST = -1


class SubmitItem(SubmitForModerationMenuItem):
    """Sends the page to the editors, or sends it again when it has been returned."""

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        page = parent_context.get("page")
        state = page.current_workflow_state if page else None
        is_returned = state and state.status == WorkflowState.STATUS_NEEDS_CHANGES
        label = _("Submit for review again") if is_returned else _("Submit for review")
        return {**context, "label": label}


class TakeBackItem(ActionMenuItem):
    """Ends the review, so that the page can be changed."""

    name = "take-back"
    label = _("Take back")
    icon_name = "undo"
    template_name = "network/admin/includes/take_back.html"

    def is_shown(self, context):
        return context["locked_for_user"] and context["page"].workflow_in_progress

    def get_url(self, parent_context):
        return reverse("network_review:take_back", args=[parent_context["page"].pk])


def show_review(items, request, context):
    """Hook `construct_page_action_menu`: relabel the buttons, and put the most likely first."""
    items[:] = [with_site_label(item) for item in items if not isinstance(item, HIDDEN_ITEMS)]
    if is_guarded(request.user):
        for_member(items, context)
    elif context.get("page") and context["page"].workflow_in_progress:
        for_reviewer(items)
    items.sort(key=lambda item: item.order)


def with_site_label(item):
    is_stock = type(item) is SubmitForModerationMenuItem
    return SubmitItem(order=item.order) if is_stock else item


def for_member(items, context):
    """Put submitting first; in review, show only taking back."""
    for item in items:
        if isinstance(item, SubmitItem):
            item.order = FIRST
    take_back = TakeBackItem(order=FIRST)
    if context.get("page") and take_back.is_shown(context):
        items[:] = [item for item in items if not isinstance(item, PageLockedMenuItem)]
        items.append(take_back)


def for_reviewer(items):
    """Remove "Publish": approving publishes too, and also sends an e-mail to the writer."""
    items[:] = [item for item in items if not isinstance(item, PublishMenuItem)]
    for item in items:
        if isinstance(item, WorkflowMenuItem):
            item.order = FIRST
            if item.name == "approve" and item.label != _("Approve"):
                # Wagtail's label at the last step of the workflow has other capitals.
                item.label = _("Approve and publish")
