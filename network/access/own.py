"""What belongs to a member: the pages and files on which the own organisation's group has rights.

Everything is read from the rights that Wagtail itself goes by, so the two can never disagree.
"""

from wagtail.models import Page
from wagtail.permissions import policy_registry

from django.db.models import Q

FILE_ACTIONS = ("change", "choose")


def own_roots(user):
    """Return the tree paths of the pages that the member's rights begin at."""
    policy = policy_registry.get_by_type(Page)
    return {right.page.path for right in policy.get_cached_permissions_for_user(user)}


def owns_page(user, page):
    """Return whether `page` is one that the member's rights begin at, or below one."""
    return any(page.path.startswith(root) for root in own_roots(user))


def own_pages(user):
    """Return the condition by which a query finds the member's own pages."""
    condition = Q(pk__in=())
    for root in own_roots(user):
        condition |= Q(path__startswith=root)
    return condition


def own_files(user, model):
    """Return the images or documents that the member may put into a page."""
    return policy_registry.get_by_type(model).instances_user_has_any_permission_for(
        user, FILE_ACTIONS
    )


def visible_pages(user, pages):
    """Return those of `pages` that the member may know of: the own ones, and what is public."""
    return pages.filter(own_pages(user) | Q(live=True) & ~pages.private_q())


def sees_page(user, page_id):
    """Return whether the member may know of the page with this id."""
    return visible_pages(user, Page.objects.filter(pk=page_id)).exists()
