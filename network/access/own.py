"""What a member may work with: the pages and files that the groups of the organisation have.

It is derived from the permissions that Wagtail checks, so the two cannot disagree.
"""

from wagtail.models import Page
from wagtail.permissions import policy_registry

from django.db.models import Q

from home.visibility import readable_among_many

FILE_ACTIONS = ("change", "choose")


def own_roots(user):
    """Return the tree paths of the pages that the member has permissions on."""
    policy = policy_registry.get_by_type(Page)
    return {right.page.path for right in policy.get_cached_permissions_for_user(user)}


def owns_page(user, page):
    """Return whether the member has permissions on `page` or on a page above it."""
    return any(page.path.startswith(root) for root in own_roots(user))


def own_pages(user):
    """Return the condition for the member's own pages."""
    condition = Q(pk__in=())
    for root in own_roots(user):
        condition |= Q(path__startswith=root)
    return condition


def own_files(user, model):
    """Return the images or documents that the member may use in a page."""
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(
        user, FILE_ACTIONS
    )


def visible_pages(user, pages):
    """Return the pages of a queryset that the member may see: their own and the public ones.

    The public ones are found by a subquery, which Wagtail's search accepts as a filter.
    """
    public = readable_among_many(Page.objects.all()).values("pk")
    return pages.filter(own_pages(user) | Q(pk__in=public))


def sees_page(user, page_id):
    """Return whether the member may see the page with this id."""
    return visible_pages(user, Page.objects.filter(pk=page_id)).exists()
