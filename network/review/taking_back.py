"""The view that cancels a review; the page becomes a draft again."""

from wagtail.admin import messages
from wagtail.models import Page

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .page_views import lock_page_on_post


@require_POST
@lock_page_on_post
def take_back(request, page_id):
    """Take a page out of review; every member who may edit the page can do so."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise Http404
    if cancel_review(page, request.user):
        messages.success(
            request, _("It is a draft again. Submit it when you have changed what you want.")
        )
    else:
        messages.warning(request, _("It is no longer in review: an editor was here before you."))
    return redirect("wagtailadmin_pages:edit", page_id)


@transaction.atomic
def cancel_review(page, user):
    """Cancel the review of `page`; return whether there was one."""
    review = page.workflow_states.active().select_for_update().first()
    if review is None or review.status != review.STATUS_IN_PROGRESS:
        return False
    try:
        review.cancel(user=user)
    except PermissionDenied:  # Wagtail raises it if the review has just ended.
        return False
    return True
