"""The states of pages, as members see them."""

from dataclasses import dataclass
from datetime import datetime

from wagtail.models import Page, Revision, WorkflowState

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    """The state of a page between draft and publication."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("In review")
    RETURNED = "returned", _("Returned with a comment")
    SCHEDULED = "scheduled", _("Approved, to be published later")
    PUBLISHED = "published", _("Published")
    CHANGED = "changed", _("Published, with changes that are not submitted")


@dataclass(frozen=True)
class PageState:
    """One page's state; `comment` is the reviewer's, and `since` when the state began.

    For what is scheduled, `since` is when it will be published. A page that is in review or was
    returned can be live at the same time: the public then reads the earlier text.
    """

    state: State
    comment: str = ""
    since: datetime | None = None


def states_of(pages):
    """Return {page id: PageState} of `pages` (a list), in two queries."""
    ids = [str(page.pk) for page in pages]
    of_page = {"base_content_type": ContentType.objects.get_for_model(Page), "object_id__in": ids}
    reviews = WorkflowState.objects.active().filter(**of_page).select_related("current_task_state")
    planned = Revision.objects.filter(**of_page, approved_go_live_at__isnull=False)
    review_of = {review.object_id: review for review in reviews}
    date_of = dict(planned.values_list("object_id", "approved_go_live_at"))
    return {
        page.pk: state_of(page, review_of.get(str(page.pk)), date_of.get(str(page.pk)))
        for page in pages
    }


def state_of(page, review, go_live_at):
    """Return the PageState of `page`; `review` is its WorkflowState, if it is in one."""
    if review:
        return state_of_review(review)
    if go_live_at:
        return PageState(State.SCHEDULED, since=go_live_at)
    if not page.live:
        return PageState(State.DRAFT, since=page.latest_revision_created_at)
    if page.has_unpublished_changes:
        return PageState(State.CHANGED, since=page.latest_revision_created_at)
    return PageState(State.PUBLISHED, since=page.last_published_at)


def state_of_review(review):
    task = review.current_task_state
    if review.status == WorkflowState.STATUS_IN_PROGRESS:
        return PageState(State.IN_REVIEW, since=task.started_at if task else review.created_at)
    return PageState(State.RETURNED, task.comment if task else "", task and task.finished_at)
