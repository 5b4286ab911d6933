"""The organisations that own pages, and their members with an e-mail address."""

from wagtail.models import Page

from django.contrib.auth import get_user_model

from network.models import OrganisationAccess


def paths_to(page):
    """Return the tree paths of a page and its ancestors, nearest first."""
    step = Page.steplen
    return [page.path[:end] for end in range(len(page.path), step, -step)]


def owners_of(page):
    """Return the OrganisationAccesses that `page`, in the first language, belongs to."""
    return OrganisationAccess.objects.filter(ended=None, organisation__path__in=paths_to(page))


def is_owner(user, page):
    """Return whether `user` is a member of the organisation that owns the page."""
    return owners_of(page).filter(members__user=user).exists()


def people_of(access):
    """Return the members of an organisation who have an e-mail address."""
    return people().filter(groups=access.members_id) if access.members_id else people().none()


def people():
    """Return the active users with an e-mail address, and their profiles."""
    found = get_user_model().objects.filter(is_active=True).exclude(email="")
    return found.select_related("wagtail_userprofile").order_by("pk")


def by_path():
    """Return {tree path: OrganisationAccess} of the organisations in the network."""
    accesses = OrganisationAccess.objects.filter(ended=None).select_related("organisation")
    return {access.organisation.path: access for access in accesses}


def by_owner(pages):
    """Return {OrganisationAccess: [page]} for pages in the first language that have an owner."""
    accesses, found = by_path(), {}
    for page in pages:
        owner = next((accesses[path] for path in paths_to(page) if path in accesses), None)
        if owner:
            found.setdefault(owner, []).append(page)
    return found
