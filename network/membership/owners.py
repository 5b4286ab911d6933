"""Whose a page is: the organisation above it in the tree, and the people who can be asked."""

from wagtail.models import Page

from django.contrib.auth import get_user_model

from network.models import OrganisationAccess


def paths_to(page):
    """Return the tree paths of a page and of those above it, the nearest first."""
    step = Page.steplen
    return [page.path[:end] for end in range(len(page.path), step, -step)]


def owners_of(page):
    """Return the accesses of the organisations that `page`, in the first language, belongs to."""
    return OrganisationAccess.objects.filter(ended=None, organisation__path__in=paths_to(page))


def is_owner(user, page):
    """Return whether `user` is a member of the organisation that has the page."""
    return owners_of(page).filter(members__user=user).exists()


def people_of(access):
    """Return the people of an organisation who can be written to."""
    return people().filter(groups=access.members_id) if access.members_id else people().none()


def people():
    """Return all who have an account and an address, with the language that they chose."""
    found = get_user_model().objects.filter(is_active=True).exclude(email="")
    return found.select_related("wagtail_userprofile").order_by("pk")


def by_path():
    """Return {tree path: access} of every organisation that takes part."""
    accesses = OrganisationAccess.objects.filter(ended=None).select_related("organisation")
    return {access.organisation.path: access for access in accesses}


def by_owner(pages):
    """Return {access: [page]} for pages in the first language; those of nobody are left out."""
    accesses, found = by_path(), {}
    for page in pages:
        owner = next((accesses[path] for path in paths_to(page) if path in accesses), None)
        if owner:
            found.setdefault(owner, []).append(page)
    return found
