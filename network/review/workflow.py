"""The workflow that pages of members go through before they are published."""

from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from django.conf import settings
from django.utils.translation import gettext, override

from network.access.roles import staff_groups
from network.models import EditorialReview


def ensure_review(page):
    """Assign a review workflow to the pages below `page`, unless they have an active one."""
    chosen = WorkflowPage.objects.filter(page=page).first()
    if chosen and chosen.workflow.active:
        return chosen.workflow
    workflow = review_by_editors()
    WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": workflow})
    return workflow


def review_by_editors():
    """Return an active workflow of one step, in which the staff approves."""
    groups = staff_groups()
    task = EditorialReview.objects.filter(active=True, groups__in=groups).first()
    if not task:
        task = EditorialReview.objects.create(name=title())
        task.groups.set(groups)
    link = task.workflow_tasks.filter(workflow__active=True).first()
    if link:
        return link.workflow
    workflow = Workflow.objects.create(name=title())
    WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow


def title():
    with override(settings.LANGUAGE_CODE):
        return gettext("Review by editors")
