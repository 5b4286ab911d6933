"""Permission checks of the admin views about members."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from network.membership.people import administers
from network.models import OrganisationAccess

PAGE_TEMPLATE = "network/admin/people.html"


def has_access_permission(user, permission):
    """Return whether `user` has a permission of OrganisationAccess, such as "add"."""
    return user.has_perm(f"network.{permission}_organisationaccess")


def staff_only(permission):
    """Return a decorator for views that need a permission of OrganisationAccess, such as "add"."""

    def decorate(view):
        @wraps(view)
        def guarded(request, *args, **kwargs):
            if not has_access_permission(request.user, permission):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def get_access_or_404(request, pk):
    """Return the OrganisationAccess with this key; raise Http404 unless the user administers it."""
    access = get_object_or_404(OrganisationAccess.objects.select_related("organisation"), pk=pk)
    if not administers(request.user, access):
        raise Http404
    return access
