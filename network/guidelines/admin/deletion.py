"""Prevents the deletion of guidelines with released versions, whose URLs are permanent."""

from wagtail.admin import messages
from wagtail.models import Page

from django.db.models import Q
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from network.models import GuidelineVersion


def versions_at_or_below(pages):
    """Return the versions of guidelines that are among `pages` or below one of them."""
    covered = Q(pk__in=[])
    for page in pages:
        covered |= Q(page__path__startswith=page.path)
    return GuidelineVersion.objects.filter(covered)


def refuse_deletion(request, page):
    """Hook `before_delete_page`: redirect with an error if the page cannot be deleted."""
    if not versions_at_or_below([page]).exists():
        return None
    text = _("A guideline with released versions is not deleted: they keep their address for ever.")
    messages.error(request, text)
    return redirect("wagtailadmin_explore", page.get_parent().pk)


def refuse_bulk_deletion(request, action_type, objects, _action):
    """Hook `before_bulk_action`: the same for the bulk action "delete"."""
    if action_type != "delete" or not all(isinstance(one, Page) for one in objects):
        return None
    first = next((page for page in objects if versions_at_or_below([page]).exists()), None)
    return refuse_deletion(request, first) if first else None
